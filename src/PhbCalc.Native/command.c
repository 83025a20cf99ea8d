/* The command phbcalc: the code of libphbcalc, linked into one file with a main. */
#include <stdint.h>

int32_t phbcalc_command(int32_t count, const char *const *words);

int main(int count, char **words)
{
    return phbcalc_command(count - 1, (const char *const *)(words + 1));
}

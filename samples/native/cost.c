/*
 * Costs a folder with the native library of PhbCalc and prints each person's budget, as `phbcalc cost FOLDER --year YEAR --format csv` does.
 *
 *     cc -o cost cost.c -I DIR -L DIR -lphbcalc      (DIR: what build/publish-native.sh made)
 *     LD_LIBRARY_PATH=DIR ./cost FOLDER 2026
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "phbcalc.h"

static const char *const names[] = { "people.csv", "visits.csv", "rates.csv", "items.csv", "absences.csv", "team.csv", "oncosts.csv", "policy.json" };

enum { MOST = sizeof names / sizeof *names };

/* Reads a whole file; NULL if it is not there. */
static void *read_file(const char *path, int64_t *length)
{
    FILE *file = fopen(path, "rb");
    if (!file) return NULL;
    fseek(file, 0, SEEK_END);
    *length = ftell(file);
    rewind(file);
    void *bytes = malloc((size_t)*length + 1);
    if (bytes && fread(bytes, 1, (size_t)*length, file) != (size_t)*length) *length = 0;
    fclose(file);
    return bytes;
}

int main(int count, char **arguments)
{
    if (count != 3) {
        fprintf(stderr, "cost FOLDER YEAR\n");
        return 2;
    }

    phbcalc_file files[MOST] = { 0 };
    char paths[MOST][32];
    int32_t given = 0;
    for (int i = 0; i < MOST; i++) {
        char path[4096];
        snprintf(path, sizeof path, "%s/%s", arguments[1], names[i]);
        int64_t length = 0;
        void *bytes = read_file(path, &length);
        if (!bytes) continue;
        snprintf(paths[given], sizeof paths[given], "ours/%s", names[i]);
        files[given] = (phbcalc_file){ .path = paths[given], .bytes = bytes, .length = length };
        given++;
    }

    const char *words[] = { "cost", "ours", "--year", arguments[2] };
    phbcalc_answer *answer = NULL;
    int32_t status = phbcalc_run(PHBCALC_INTERFACE, words, 4, files, given, &answer);
    for (int32_t i = 0; answer && i < answer->result_count; i++) {
        const phbcalc_result *result = &answer->results[i];
        int is_budgets = strcmp(result->name, "budgets.csv") == 0;
        int is_messages = strcmp(result->name, "messages.txt") == 0;
        if (is_budgets || is_messages) fwrite(result->bytes, 1, (size_t)result->length, is_budgets ? stdout : stderr);
    }

    phbcalc_free(answer);
    for (int32_t i = 0; i < given; i++) free((void *)files[i].bytes);
    return status;
}

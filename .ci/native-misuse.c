/* Calls the native library as nobody should, and from many threads at once: it says what is wrong, and never falls over. Prints "misuse: N passed". */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "phbcalc.h"

static int passed;

static void check(int is_so, const char *what)
{
    if (!is_so) {
        printf("FAILED: %s\n", what);
        exit(1);
    }
    passed++;
}

/* Whether a call ends with the status and says the words. */
static int says(int32_t version, const char *const *words, int32_t count, const phbcalc_file *files, int32_t given, int32_t status, const char *said)
{
    phbcalc_answer *answer = NULL;
    int32_t found = phbcalc_run(version, words, count, files, given, &answer);
    int is_so = found == status && answer && answer->status == status && answer->result_count >= 1;
    int is_said = 0;
    for (int32_t i = 0; answer && i < answer->result_count; i++) {
        char *text = calloc((size_t)answer->results[i].length + 1, 1);
        memcpy(text, answer->results[i].bytes, (size_t)answer->results[i].length);
        is_said |= strstr(text, said) != NULL;
        if (!is_so) printf("%d: %s\n", found, text);
        free(text);
    }
    phbcalc_free(answer);
    return is_so && is_said;
}

static const char people[] = "person_id,start\nP1,2026-04-01\n";
static const char visits[] = "person_id,visit_id,card,service,days,start,end\nP1,v1,a,care,Mon-Sun,08:00,09:00\n";
static const char rates[] = "card,service,unit,band,days,from_time,to_time,rate,valid_from\na,care,hour,any,Mon-Sun,00:00,24:00,24.00,2026-04-01\n";
static const phbcalc_file sound[] = {
    { .path = "ours/people.csv", .bytes = people, .length = sizeof people - 1 },
    { .path = "ours/visits.csv", .bytes = visits, .length = sizeof visits - 1 },
    { .path = "ours/rates.csv", .bytes = rates, .length = sizeof rates - 1 },
};
static const char *const cost[] = { "cost", "ours", "--year", "2026" };

static void *often(void *unused)
{
    (void)unused;
    for (int i = 0; i < 50; i++) {
        if (!says(PHBCALC_INTERFACE, cost, 4, sound, 3, PHBCALC_DONE, "8760.00")) return "";
    }
    return NULL;
}

int main(void)
{
    check(strlen(phbcalc_version()) >= 5, "version");
    check(says(PHBCALC_INTERFACE, cost, 4, sound, 3, PHBCALC_DONE, "8760.00"), "a sound call: 365 hours at 24.00");
    check(phbcalc_run(PHBCALC_INTERFACE, cost, 4, sound, 3, NULL) == PHBCALC_BAD_INPUT, "no place for the answer");
    phbcalc_free(NULL);
    check(says(PHBCALC_INTERFACE + 1, cost, 4, sound, 3, PHBCALC_BAD_INPUT, "use the phbcalc.h"), "another interface");
    check(says(PHBCALC_INTERFACE, NULL, 4, sound, 3, PHBCALC_BAD_INPUT, "words are NULL"), "no words");
    check(says(PHBCALC_INTERFACE, cost, -1, sound, 3, PHBCALC_BAD_INPUT, "negative"), "fewer than no words");
    check(says(PHBCALC_INTERFACE, cost, 0, sound, 3, PHBCALC_BAD_INPUT, "is not a verb"), "no verb");
    check(says(PHBCALC_INTERFACE, cost, 4, NULL, 3, PHBCALC_BAD_INPUT, "files are NULL"), "no files, though some are counted");
    check(says(PHBCALC_INTERFACE, cost, 4, sound, -3, PHBCALC_BAD_INPUT, "negative"), "fewer than no files");
    check(says(PHBCALC_INTERFACE, cost, 4, sound, 0, PHBCALC_BAD_INPUT, "there is no folder"), "no folder");
    check(says(PHBCALC_INTERFACE, cost, 4, sound, 2, PHBCALC_BAD_INPUT, "rates.csv"), "no rates");

    const char *nothing[] = { "cost", NULL, "--year", "2026" };
    check(says(PHBCALC_INTERFACE, nothing, 4, sound, 3, PHBCALC_BAD_INPUT, "Word 2 is NULL"), "a word that is NULL");
    const char *latin[] = { "cost", "\xff\xfe", "--year", "2026" };
    check(says(PHBCALC_INTERFACE, latin, 4, sound, 3, PHBCALC_BAD_INPUT, "Word 2 is not UTF-8"), "a word in another encoding");
    const char *writes[] = { "cost", "ours", "--year", "2026", "--out", "x" };
    check(says(PHBCALC_INTERFACE, writes, 6, sound, 3, PHBCALC_BAD_INPUT, "results come back"), "a folder for results");

    phbcalc_file wrong[3];
    memcpy(wrong, sound, sizeof wrong);
    wrong[0].path = NULL;
    check(says(PHBCALC_INTERFACE, cost, 4, wrong, 3, PHBCALC_BAD_INPUT, "path of file 1 is NULL"), "a file without a path");
    memcpy(wrong, sound, sizeof wrong);
    wrong[1].bytes = NULL;
    check(says(PHBCALC_INTERFACE, cost, 4, wrong, 3, PHBCALC_BAD_INPUT, "neither bytes nor a table"), "bytes that are NULL");
    memcpy(wrong, sound, sizeof wrong);
    wrong[1].length = -5;
    check(says(PHBCALC_INTERFACE, cost, 4, wrong, 3, PHBCALC_BAD_INPUT, "negative length"), "fewer than no bytes");
    memcpy(wrong, sound, sizeof wrong);
    wrong[2].path = "ours/people.csv";
    check(says(PHBCALC_INTERFACE, cost, 4, wrong, 3, PHBCALC_BAD_INPUT, "given twice"), "a file twice");
    memcpy(wrong, sound, sizeof wrong);
    static const char latin_visits[] = "person_id,visit_id,card,service,days,start,end\nP\xe9,v1,a,care,Mon-Sun,08:00,09:00\n";
    wrong[1].bytes = latin_visits;
    wrong[1].length = sizeof latin_visits - 1;
    check(says(PHBCALC_INTERFACE, cost, 4, wrong, 3, PHBCALC_BAD_INPUT, "UTF-8"), "a file in another encoding");
    memcpy(wrong, sound, sizeof wrong);
    wrong[1].length = 0;
    check(says(PHBCALC_INTERFACE, cost, 4, wrong, 3, PHBCALC_BAD_INPUT, "visits.csv"), "a file without bytes");

    struct ArrowSchema schema = { .format = "+s", .name = "" };
    memcpy(wrong, sound, sizeof wrong);
    wrong[1] = (phbcalc_file){ .path = "ours/visits.csv", .schema = &schema };
    check(says(PHBCALC_INTERFACE, cost, 4, wrong, 3, PHBCALC_BAD_INPUT, "not a struct of columns"), "a table without columns");
    schema.format = NULL;
    check(says(PHBCALC_INTERFACE, cost, 4, wrong, 3, PHBCALC_BAD_INPUT, "is NULL"), "a table without a format");
    struct ArrowSchema list = { .format = "+l", .name = "person_id" };
    struct ArrowSchema *children[] = { &list };
    schema = (struct ArrowSchema){ .format = "+s", .name = "", .n_children = 1, .children = children };
    check(says(PHBCALC_INTERFACE, cost, 4, wrong, 3, PHBCALC_BAD_INPUT, "type that is not read"), "a column of lists");
    list.format = "u";
    struct ArrowArray *no_array[] = { NULL };
    wrong[1].batches = no_array;
    wrong[1].batch_count = 1;
    check(says(PHBCALC_INTERFACE, cost, 4, wrong, 3, PHBCALC_BAD_INPUT, "is NULL"), "an array that is NULL");

    pthread_t threads[8];
    for (int i = 0; i < 8; i++) pthread_create(&threads[i], NULL, often, NULL);
    for (int i = 0; i < 8; i++) {
        void *failed;
        pthread_join(threads[i], &failed);
        check(failed == NULL, "fifty calls on each of eight threads");
    }

    printf("misuse: %d passed\n", passed);
    return 0;
}

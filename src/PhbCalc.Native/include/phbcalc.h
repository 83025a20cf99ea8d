/*
 * phbcalc.h: NHS personal health budgets, from any language that can call C.
 *
 * One call does what the command `phbcalc` does: it takes the words of a command line and the files of a folder, and gives back the
 * files that the command would write. A second call frees them. Nothing else is kept.
 *
 *     const char *words[] = { "cost", "ours", "--year", "2026", "--lines" };
 *     phbcalc_file files[] = {
 *         { .path = "ours/people.csv", .bytes = people, .length = people_length },
 *         { .path = "ours/visits.csv", .bytes = visits, .length = visits_length },
 *         { .path = "ours/rates.csv",  .bytes = rates,  .length = rates_length  },
 *     };
 *     phbcalc_answer *answer = NULL;
 *     int32_t status = phbcalc_run(PHBCALC_INTERFACE, words, 5, files, 3, &answer);
 *     ... answer->results[i].name, .bytes, .length ...
 *     phbcalc_free(answer);
 *
 * Texts are UTF-8 and end with a zero byte. Every function may be called from several threads at once. No exception crosses the border:
 * a status says that something went wrong, and files say what.
 */
#ifndef PHBCALC_H
#define PHBCALC_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The version of this interface. A library with another version refuses the call (status PHBCALC_BAD_INPUT). */
#define PHBCALC_INTERFACE 1

/* What phbcalc_run returns: the exit statuses of the command. */
enum {
    PHBCALC_DONE = 0,      /* It is done. */
    PHBCALC_REFUSED = 1,   /* A rule refuses something that is well formed: see faults.json. */
    PHBCALC_BAD_INPUT = 2, /* A file or a word is wrong: see faults.json and messages.txt. */
    PHBCALC_NOTICED = 3,   /* It is done, but there is a notice and --strict is given. */
    PHBCALC_PARTLY = 4,    /* It is done with --keep-going, but people were left out: see faults.csv and left-out.csv. */
    PHBCALC_DEFECT = 70    /* The library has a defect: messages.txt says so in one line that holds nothing of your files. */
};

/* The structures of the Arrow C data interface, as https://arrow.apache.org/docs/format/CDataInterface.html has them. */
#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE

struct ArrowSchema {
    const char *format;
    const char *name;
    const char *metadata;
    int64_t flags;
    int64_t n_children;
    struct ArrowSchema **children;
    struct ArrowSchema *dictionary;
    void (*release)(struct ArrowSchema *);
    void *private_data;
};

struct ArrowArray {
    int64_t length;
    int64_t null_count;
    int64_t offset;
    int64_t n_buffers;
    int64_t n_children;
    const void **buffers;
    struct ArrowArray **children;
    struct ArrowArray *dictionary;
    void (*release)(struct ArrowArray *);
    void *private_data;
};

#endif

/*
 * A given file: its bytes, or a table in memory with the same columns. It is read only during the call, and stays the caller's;
 * an Arrow table is not released.
 */
typedef struct phbcalc_file {
    const char *path;             /* Where a word of the command line has it: "ours/people.csv" is a file of the folder "ours". */
    const void *bytes;            /* What it holds: CSV, or the JSON of a policy.json. NULL if a table is given. */
    int64_t length;               /* How many bytes these are. */
    struct ArrowSchema *schema;   /* The columns of a table: a struct ("+s"), a child for each column. NULL if bytes are given. */
    struct ArrowArray **batches;  /* Its rows, in one or several arrays that follow each other. */
    int64_t batch_count;          /* How many these are. */
} phbcalc_file;

/* A result: a file that the command would write. */
typedef struct phbcalc_result {
    const char *name;       /* "budgets.csv", "lines.csv", "change.html", ...; "faults.json" and "messages.txt" say what is wrong. */
    const char *columns;    /* Of a CSV file, a line for each column: its name, a tab, and text, date, count, decimal or what else it holds; of decimals a tab and how many places follow the point. Empty otherwise. */
    const uint8_t *bytes;   /* What it holds, in UTF-8. */
    int64_t length;         /* How many bytes these are. */
} phbcalc_result;

/* What a call gives back. */
typedef struct phbcalc_answer {
    int32_t status;                 /* What phbcalc_run returned. */
    int32_t result_count;           /* How many results there are. */
    const phbcalc_result *results;  /* The results. */
} phbcalc_answer;

/* The version of the library, such as "0.2.0". It lasts as long as the library is loaded. */
const char *phbcalc_version(void);

/*
 * Runs a verb. `words` are those of the command line after `phbcalc`, without --out, --xlsx and --bom: results come back instead.
 * A path that is not among `files` is read from the file system. `answer` is set to something for phbcalc_free, even if something is
 * wrong; to NULL only if there is no memory for it, or `answer` itself is NULL.
 */
int32_t phbcalc_run(int32_t interface_version, const char *const *words, int32_t word_count, const phbcalc_file *files, int32_t file_count, phbcalc_answer **answer);

/* Frees what phbcalc_run gave back. NULL is allowed. */
void phbcalc_free(phbcalc_answer *answer);

/* The command itself: reads and writes the file system, standard output and standard error, and returns the exit status. For a main; call it once in a process. */
int32_t phbcalc_command(int32_t word_count, const char *const *words);

#ifdef __cplusplus
}
#endif

#endif

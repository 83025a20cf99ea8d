/*
 * Between R and the native library of PhbCalc: R calls functions of its own kind only, so this turns its words and raw bytes into those of phbcalc.h.
 *
 *     PKG_CPPFLAGS=-IDIR PKG_LIBS="-LDIR -lphbcalc -Wl,-rpath,DIR" R CMD SHLIB phbcalc_r.c
 */
#include <string.h>

#include <R.h>
#include <Rinternals.h>

#include "phbcalc.h"

/* Words, paths of files and their bytes; gives back a list of status, names, columns and the bytes of each result. */
SEXP phbcalc_r_run(SEXP words, SEXP paths, SEXP contents)
{
    int word_count = length(words), file_count = length(paths);
    const char **typed = (const char **)R_alloc((size_t)word_count + 1, sizeof *typed);
    for (int i = 0; i < word_count; i++) typed[i] = translateCharUTF8(STRING_ELT(words, i));
    phbcalc_file *files = (phbcalc_file *)R_alloc((size_t)file_count + 1, sizeof *files);
    memset(files, 0, ((size_t)file_count + 1) * sizeof *files);
    for (int i = 0; i < file_count; i++) {
        SEXP bytes = VECTOR_ELT(contents, i);
        files[i].path = translateCharUTF8(STRING_ELT(paths, i));
        files[i].bytes = RAW(bytes);
        files[i].length = (int64_t)XLENGTH(bytes);
    }

    phbcalc_answer *answer = NULL;
    int32_t status = phbcalc_run(PHBCALC_INTERFACE, typed, word_count, files, file_count, &answer);
    if (!answer) error("There is no memory left for the results.");
    int count = answer->result_count;
    SEXP found = PROTECT(allocVector(VECSXP, 4));
    SEXP names = PROTECT(allocVector(STRSXP, count));
    SEXP columns = PROTECT(allocVector(STRSXP, count));
    SEXP results = PROTECT(allocVector(VECSXP, count));
    for (int i = 0; i < count; i++) {
        SET_STRING_ELT(names, i, mkCharCE(answer->results[i].name, CE_UTF8));
        SET_STRING_ELT(columns, i, mkCharCE(answer->results[i].columns, CE_UTF8));
        SEXP bytes = allocVector(RAWSXP, (R_xlen_t)answer->results[i].length);
        SET_VECTOR_ELT(results, i, bytes);
        if (answer->results[i].length > 0) memcpy(RAW(bytes), answer->results[i].bytes, (size_t)answer->results[i].length);
    }

    phbcalc_free(answer);
    SET_VECTOR_ELT(found, 0, ScalarInteger(status));
    SET_VECTOR_ELT(found, 1, names);
    SET_VECTOR_ELT(found, 2, columns);
    SET_VECTOR_ELT(found, 3, results);
    UNPROTECT(4);
    return found;
}

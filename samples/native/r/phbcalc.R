# NHS personal health budgets from data frames, by the native library of PhbCalc.
#
#     dyn.load("phbcalc_r.so"); source("phbcalc.R")
#     results <- phbcalc("cost", list(people = people, visits = visits, rates = rates), year = 2026, lines = TRUE)
#     results$budgets
#
# R has no exact decimals, so sums come as whole pence, which its numbers hold exactly up to 90 million million pounds.
# Dates come as Date. What is wrong stops with every fault, each with its table, row and column.

phbcalc <- function(verb, tables = list(), ...) {
  options <- list(...)
  words <- c(verb, if (is.character(tables)) tables else "given")
  for (name in names(options)) {
    value <- options[[name]]
    if (is.null(value) || identical(value, FALSE)) next
    word <- paste0("--", gsub("_", "-", name))
    words <- c(words, word, if (!isTRUE(value)) format(value, scientific = FALSE, trim = TRUE))
  }
  given <- if (is.character(tables)) list() else tables
  paths <- vapply(names(given), function(name) paste0("given/", if (name == "policy") "policy.json" else paste0(gsub("_", "-", name), ".csv")), "")
  answer <- .Call("phbcalc_r_run", enc2utf8(words), enc2utf8(unname(paths)), unname(lapply(given, as_csv)))
  names(answer) <- c("status", "names", "columns", "results")
  text <- function(name) { bytes <- answer$results[[match(name, answer$names)]]; value <- rawToChar(bytes); Encoding(value) <- "UTF-8"; value }
  if (!answer$status %in% c(0L, 3L, 4L)) stop(text("messages.txt"), call. = FALSE)
  csv <- answer$names[endsWith(answer$names, ".csv")]
  frames <- lapply(csv, function(name) as_frame(text(name), answer$columns[match(name, answer$names)]))
  names(frames) <- gsub("-", "_", sub("\\.csv$", "", csv))
  frames
}

# A table as the bytes of a CSV file: a data frame, or the path of a file.
as_csv <- function(table) {
  if (is.raw(table)) return(table)
  if (is.character(table)) return(readBin(table, "raw", file.info(table)$size))
  rows <- lapply(table, function(column) if (is.numeric(column)) format(column, digits = 15, scientific = FALSE, trim = TRUE) else as.character(column))
  rows <- Map(function(cells, column) ifelse(is.na(column), "", paste0("\"", gsub("\"", "\"\"", enc2utf8(cells), fixed = TRUE), "\"")), rows, table)
  charToRaw(paste0(c(paste(names(table), collapse = ","), do.call(paste, c(rows, sep = ","))), "\n", collapse = ""))
}

# A result as a data frame, by what its columns hold.
as_frame <- function(text, columns) {
  frame <- read.csv(text = text, colClasses = "character", check.names = FALSE, na.strings = character(0), encoding = "UTF-8")
  for (line in strsplit(strsplit(columns, "\n", fixed = TRUE)[[1]], "\t", fixed = TRUE)) {
    cells <- frame[[line[1]]]
    blank <- cells == ""
    frame[[line[1]]] <- if (line[2] == "date") as.Date(ifelse(blank, NA, cells))
      else if (line[2] == "decimal" && line[3] == "2") as.numeric(ifelse(blank, NA, sub(".", "", cells, fixed = TRUE)))
      else if (line[2] == "count") as.numeric(ifelse(blank, NA, cells))
      else cells
  }
  frame
}

# Costs a folder: Rscript cost.R FOLDER YEAR, in the folder of phbcalc_r.so and phbcalc.R. It reads the CSV files as an analyst would, and prints everybody's budget in pence, and their sum.
dyn.load("phbcalc_r.so")
source("phbcalc.R")
arguments <- commandArgs(trailingOnly = TRUE)
tables <- lapply(c(people = "people", visits = "visits", rates = "rates", items = "items", absences = "absences", team = "team", oncosts = "oncosts"), function(name)
  read.csv(file.path(arguments[1], paste0(name, ".csv")), colClasses = "character", na.strings = "", check.names = FALSE, encoding = "UTF-8"))
tables$policy <- file.path(arguments[1], "policy.json")
budgets <- phbcalc("cost", tables, year = as.integer(arguments[2]))$budgets
cat(sprintf("%s %.0f\n", budgets$person_id, budgets$total), sep = "")
cat(sprintf("Sum %.0f\n", sum(budgets$total)))
tables$visits$start[1] <- "9.30"
cat(tryCatch({ phbcalc("cost", tables, year = 2026); "no fault\n" }, error = function(fault) conditionMessage(fault)))

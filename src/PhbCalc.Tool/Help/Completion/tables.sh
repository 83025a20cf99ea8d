_phbcalc_options() {
  case $1 in
{{options}}
  esac
}

_phbcalc_words() {
  case $1 in
{{words}}
  esac
}

_phbcalc_values() {
  case $1 in
{{values}}
  esac
}

_phbcalc_paths() {
  case $1 in
{{paths}}
  esac
}

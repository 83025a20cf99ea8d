#compdef phbcalc
# Completion of phbcalc for zsh: source <(phbcalc completion zsh)
{{tables}}

_phbcalc() {
  local word=${words[CURRENT]} before=${words[CURRENT-1]} verb='' list='' i
  for ((i = 2; i < CURRENT; i++)); do
    if [[ ${words[i]} != -* ]]; then
      verb=${words[i]}
      break
    fi
  done
  if [[ -z $verb ]]; then
    compadd -- ${(s: :):-"{{verbs}}"}
    return
  fi
  if [[ " $(_phbcalc_values $verb) " == *" $before "* ]]; then
    if [[ " $(_phbcalc_paths $verb) " == *" $before "* ]]; then
      _files
      return
    fi
    list=$(_phbcalc_words "$verb $before")
  elif [[ $word == -* ]]; then
    list=$(_phbcalc_options $verb)
  else
    list=$(_phbcalc_words $verb)
    if [[ -z $list ]]; then
      _files
      return
    fi
  fi
  if [[ -n $list ]]; then
    compadd -- ${(s: :)list}
  fi
}

compdef _phbcalc phbcalc

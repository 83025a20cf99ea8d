# Completion of phbcalc for bash: source <(phbcalc completion bash)
{{tables}}

_phbcalc() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} verb='' i list
  COMPREPLY=()
  if [[ $word == '=' ]]; then
    word=''
  elif [[ $before == '=' && COMP_CWORD -ge 2 ]]; then
    before=${COMP_WORDS[COMP_CWORD-2]}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    if [[ ${COMP_WORDS[i]} != -* ]]; then
      verb=${COMP_WORDS[i]}
      break
    fi
  done
  if [[ -z $verb ]]; then
    COMPREPLY=($(compgen -W '{{verbs}}' -- "$word"))
    return
  fi
  case " $(_phbcalc_values "$verb") " in
    *" $before "*)
      case " $(_phbcalc_paths "$verb") " in
        *" $before "*) return ;;
      esac
      compopt +o default +o bashdefault 2>/dev/null
      list=$(_phbcalc_words "$verb $before")
      ;;
    *)
      if [[ $word == -* ]]; then
        list=$(_phbcalc_options "$verb")
      else
        list=$(_phbcalc_words "$verb")
      fi
      ;;
  esac
  if [[ -n $list ]]; then
    COMPREPLY=($(compgen -W "$list" -- "$word"))
  fi
}

complete -o bashdefault -o default -F _phbcalc phbcalc

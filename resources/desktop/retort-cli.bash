# SPDX-License-Identifier: GPL-3.0-or-later
# bash completion of retort-cli
_retort_cli()
{
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]}
  local commands="run report export compress evaluate forecast forecasts efficiency score compare runs label study queue inspect networks terms cache"
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "$commands --help --version" -- "$current"))
    return
  fi
  case $previous in
    --out | --resume | --bundle) COMPREPLY=($(compgen -d -- "$current")); return ;;
    --plan | --model | --html | --latex | --curves | --metrics | --truth | --logits | --series | --forecast) COMPREPLY=($(compgen -f -- "$current")); return ;;
    --role) COMPREPLY=($(compgen -W "distilled_student plain_student teacher" -- "$current")); return ;;
    --set) return ;;
  esac
  local options=
  case $command in
    run) options="--out --set --overwrite --no-reuse --resume" ;;
    report) options="--html --latex --curves --metrics" ;;
    export) options="--model --bundle --role --tensorboard" ;;
    compress) options="--role --units --weights --no-int8 --epochs --within --json" ;;
    evaluate) options="--plan --set" ;;
    forecast) options="--series --out --horizon --rows --interval --follow --stop-after" ;;
    score) options="--truth --logits --series --forecast --horizon --first-row --json" ;;
    compare) options="--model --json" ;;
    runs) options="--filter --group-by --metric --json" ;;
    label) options="--tag --untag --note" ;;
    queue)
      if [ "$COMP_CWORD" -eq 2 ]; then
        COMPREPLY=($(compgen -W "add list run pause resume move retry stop remove clear" -- "$current"))
        return
      fi
      options="--out --workers --wait --json --file" ;;
    study)
      if [ "$COMP_CWORD" -eq 2 ]; then
        COMPREPLY=($(compgen -W "new list run submit status report trial" -- "$current"))
        return
      fi
      options="--out --seeds --workers --retry --partition --at-most --time --html --latex --csv" ;;
    inspect | terms | efficiency) options="--json" ;;
    cache) COMPREPLY=($(compgen -W "list clear size" -- "$current")); return ;;
    networks) options="--json --channels --look-back --horizon" ;;
  esac
  case $current in
    -*) COMPREPLY=($(compgen -W "$options --help" -- "$current")) ;;
    *) COMPREPLY=($(compgen -f -- "$current")) ;;
  esac
}
complete -F _retort_cli -o filenames retort-cli

# Runs one engine and stops it when the application says so or is no more: both close this script's standard input.
# $1 pid file  $2 signal that stops the engine cleanly  $3 seconds it is given for that
# $4 folder to remove after it was stopped, or nothing  then the command
pid_file=$1 signal=$2 patience=$3 remove=$4
shift 4
trap : INT TERM HUP
exec 3<&0 </dev/null

"$@" 3<&- &
engine=$!
echo "$engine" >"$pid_file"

(
  trap '' INT TERM HUP
  while read -r _; do :; done <&3
  : >"$pid_file.stopping"
  kill -s "$signal" "$engine"
  while [ "$patience" -gt 0 ] && kill -s 0 "$engine"; do
    sleep 1
    patience=$((patience - 1))
  done
  kill -s KILL "$engine"
) 2>/dev/null &
listener=$!
exec 3<&-

while :; do
  wait "$engine"
  code=$?
  kill -s 0 "$engine" 2>/dev/null || break
done
kill -s KILL "$listener" 2>/dev/null
if [ "$(cat "$pid_file" 2>/dev/null)" = "$engine" ]; then rm -f "$pid_file"; fi
if [ -e "$pid_file.stopping" ]; then
  rm -f "$pid_file.stopping"
  if [ -n "$remove" ]; then rm -rf -- "$remove"; fi
fi
exit "$code"

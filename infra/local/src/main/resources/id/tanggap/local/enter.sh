# In a mount namespace of its own: shows an unprivileged user the given folders, at their own paths, although a folder
# above them is closed to that user, and nothing else of that closed folder.
# $1 uid  $2 gid  $3… folders  then "--" and the command
set -e
uid=$1 gid=$2
shift 2
hold=/mnt
mount -t tmpfs tanggap-hold "$hold"

may_enter() {
  setpriv --reuid="$uid" --regid="$gid" --clear-groups test -x "$1"
}

count=0
for folder; do
  [ "$folder" = -- ] && break
  mkdir "$hold/$count"
  mount --rbind "$folder" "$hold/$count"
  count=$((count + 1))
done

next=0
while [ "$1" != -- ]; do
  folder=$1
  shift
  above=
  rest=${folder#/}/
  while [ -n "$rest" ]; do
    above=$above/${rest%%/*}
    rest=${rest#*/}
    [ "$above" != "$folder" ] || break
    [ -d "$above" ] || break
    may_enter "$above" || mount -t tmpfs -o mode=755 tanggap-above "$above"
  done
  mkdir -p "$folder"
  mount --move "$hold/$next" "$folder"
  next=$((next + 1))
done
shift
umount "$hold"
cd /
exec "$@"

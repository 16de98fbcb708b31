# Sourced by the commands of this folder, which set infra and repository: finds what they need, or says in Indonesian
# and English how to get it.

say() {
  printf '%s\n' "$@"
}

fail() {
  printf '%s\n' "$@" >&2
  exit 1
}

# Whether $1 is the home of a JDK 25: with a compiler, not only a runtime.
is_jdk_25() {
  [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || return 1
  if [ -r "$1/release" ]; then
    grep -q '^JAVA_VERSION="25[".+-]' "$1/release"
  else
    "$1/bin/java" -version 2>&1 | grep -q 'version "25[".+-]'
  fi
}

# Sets and exports JAVA_HOME.
find_jdk() {
  if [ -n "${JAVA_HOME:-}" ] && is_jdk_25 "$JAVA_HOME"; then
    export JAVA_HOME
    return
  fi
  for candidate in /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk@25 /usr/local/opt/openjdk@25 \
    "${HOME:-/nonexistent}"/.sdkman/candidates/java/* "${HOME:-/nonexistent}"/.jdks/* /opt/*jdk*; do
    if is_jdk_25 "$candidate"; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      return
    fi
  done
  if [ -x /usr/libexec/java_home ]; then
    candidate=$(/usr/libexec/java_home -v 25 2>/dev/null || true)
    if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      return
    fi
  fi
  candidate=$(command -v javac || true)
  while [ -n "$candidate" ] && [ -L "$candidate" ]; do
    link=$(readlink "$candidate")
    case $link in
      /*) candidate=$link ;;
      *) candidate=$(dirname "$candidate")/$link ;;
    esac
  done
  if [ -n "$candidate" ]; then
    candidate=$(dirname "$(dirname "$candidate")")
    if is_jdk_25 "$candidate"; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      return
    fi
  fi
  fail \
    "Tanggap memerlukan JDK 25, dan tidak ditemukan di mesin ini." \
    "Pasang misalnya Eclipse Temurin 25 (paket temurin-25-jdk; di macOS: brew install openjdk@25)," \
    "atau arahkan JAVA_HOME ke sebuah JDK 25, lalu ulangi." \
    "" \
    "Tanggap needs a JDK 25, and there is none on this machine." \
    "Install Eclipse Temurin 25, for example (package temurin-25-jdk; on macOS: brew install openjdk@25)," \
    "or point JAVA_HOME at a JDK 25, and try again."
}

# Whether we may install Debian's packages.
may_install() {
  [ "$(id -u)" -eq 0 ] && [ -e /etc/debian_version ] && command -v apt-get >/dev/null 2>&1
}

install_package() {
  say "Memasang $1 dari paket Debian ... / Installing $1 from Debian's packages ..."
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$1"
}

require_maven() {
  # Maven's own libraries call what Java 25 warns of.
  MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}"
  export MAVEN_OPTS
  command -v mvn >/dev/null 2>&1 && return
  if may_install; then
    install_package maven
    return
  fi
  fail \
    "Tanggap dibangun dengan Maven 3.8 atau lebih baru, dan tidak ditemukan di mesin ini." \
    "Pasang misalnya dengan: sudo apt install maven (Debian, Ubuntu), brew install maven (macOS)." \
    "" \
    "Tanggap is built with Maven 3.8 or later, and there is none on this machine." \
    "Install it with sudo apt install maven (Debian, Ubuntu) or brew install maven (macOS)."
}

# Whether the program is missing, or older than its sources. The jar's own time says nothing: builds are reproducible,
# it is the same in all.
build_needed() {
  [ -e "$jar" ] && [ -e "$stamp" ] && [ -d "$engines" ] || return 0
  newer=$(cd "$repository" &&
    find pom.xml ./*/pom.xml infra/*/pom.xml ./*/src/main infra/*/src/main -type f -newer "$stamp" 2>/dev/null |
    head -n 1)
  [ -n "$newer" ]
}

# Sees to a JDK and to the program.
build_tanggap() {
  jar=$infra/standalone/target/tanggap.jar
  stamp=$infra/standalone/target/built
  engines=$infra/local/target/engines
  find_jdk
  if build_needed; then
    require_maven
    say "Membangun Tanggap, beberapa menit pada kali pertama ... / Building Tanggap, some minutes the first time ..."
    mkdir -p "$(dirname -- "$stamp")"
    touch "$stamp.begun"
    (cd "$repository" && mvn -q -B -ntp -Dstyle.color=never -DskipTests package) ||
      fail "Tanggap tidak dapat dibangun; alasannya di atas. / Tanggap could not be built; the reason is above."
    mv "$stamp.begun" "$stamp"
  fi
}

# Becomes the program: the first argument is its memory, the others are its own.
run_tanggap() {
  memory=$1
  shift
  exec "$JAVA_HOME/bin/java" \
    "$memory" \
    -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -Dtanggap.engines="$engines" \
    -jar "$jar" "$@"
}

# shellcheck shell=bash
# What the scripts share. Sourced, after `set -euo pipefail`.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)

fail() {
  echo "error: $*" >&2
  exit 2
}

# Sets JAVA_HOME to a Java of version 17 or newer that has bin/$1 (java: enough to run; javac: a JDK, to build),
# and java_version to its version.
find_java() {
  local tool=$1 on_path candidate
  on_path=$(command -v "$tool" || true)
  for candidate in "${JAVA_HOME:-}" "${on_path:+$(dirname "$(dirname "$(readlink -f "$on_path")")")}" \
    /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [[ -n $candidate && -x $candidate/bin/$tool && -r $candidate/release ]]; then
      java_version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$candidate/release")
      if ((${java_version:-0} >= 17)); then
        export JAVA_HOME=$candidate
        return 0
      fi
    fi
  done
  return 1
}

# A JDK and Maven: found, or installed where that is possible without asking, or an error that says what to install.
require_java() {
  local missing=()
  find_java javac || missing+=(jdk)
  command -v mvn >/dev/null || missing+=(maven)
  if ((${#missing[@]} > 0)); then
    if [[ $(id -u) == 0 ]] && command -v apt-get >/dev/null; then
      apt_install "${missing[@]}"
    fi
    if ! find_java javac || ! command -v mvn >/dev/null; then
      fail "a JDK (17 or newer) and Maven (3.6.3 or newer) are needed. Install them, then try again:
  Debian, Ubuntu   sudo apt-get install openjdk-17-jdk-headless maven
  Fedora           sudo dnf install java-17-openjdk-devel maven
  macOS            brew install openjdk@17 maven
If a JDK is installed already, set JAVA_HOME to its folder."
    fi
  fi
}

apt_install() {
  local version packages=("$@")
  echo "Installing with apt-get: $*" >&2
  apt-get update -qq >&2
  if [[ ${packages[0]} == jdk ]]; then
    # Releases differ in which of them they have.
    for version in 17 21 25; do
      packages[0]=openjdk-$version-jdk-headless
      if apt-cache show "${packages[0]}" >/dev/null 2>&1; then break; fi
    done
  fi
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" >&2
}

# Chromium and its driver: found, or installed where that is possible without asking, or an error that says what to install.
# Sets SENTIMENT4J_CHROMIUM and SENTIMENT4J_CHROMEDRIVER, where they are not set, to the two programs.
require_browser() {
  if ! find_browser; then
    if [[ $(id -u) == 0 ]] && command -v apt-get >/dev/null; then
      apt_install chromium chromium-driver
    fi
    find_browser || fail "Chromium and its driver, of one version, are needed. Install them, then try again:
  Debian   sudo apt-get install chromium chromium-driver
Where they are not on the path, set SENTIMENT4J_CHROMIUM and SENTIMENT4J_CHROMEDRIVER."
  fi
  export SENTIMENT4J_CHROMIUM SENTIMENT4J_CHROMEDRIVER
}

find_browser() {
  SENTIMENT4J_CHROMIUM=${SENTIMENT4J_CHROMIUM:-$(command -v chromium || true)}
  SENTIMENT4J_CHROMEDRIVER=${SENTIMENT4J_CHROMEDRIVER:-$(command -v chromedriver || true)}
  [[ -x $SENTIMENT4J_CHROMIUM && -x $SENTIMENT4J_CHROMEDRIVER ]]
}

# One build at a time in this folder: waits until another one is done.
lock_build() {
  if [[ -z ${SENTIMENT4J_BUILDING:-} ]] && command -v flock >/dev/null; then
    exec 9<"$root/scripts/common.sh"
    flock 9
    # Scripts that this one starts run under its lock.
    export SENTIMENT4J_BUILDING=1
  fi
}

# Without this, Maven would download the native libraries of every system.
platform() {
  case $(uname -s)-$(uname -m) in
    Linux-x86_64) echo linux-x86_64 ;;
    Linux-aarch64) echo linux-arm64 ;;
    Darwin-x86_64) echo macosx-x86_64 ;;
    Darwin-arm64) echo macosx-arm64 ;;
    *) fail "no native libraries for $(uname -s) $(uname -m): Linux or macOS on x86_64 or arm64 is needed" ;;
  esac
}

# Maven in the project's folder. SENTIMENT4J_MAVEN_OPTIONS: further options, split on spaces.
run_maven() {
  local platform options
  platform=$(platform) || return
  options=(-B -ntp -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -Dstyle.color=never "-Djavacpp.platform=$platform")
  # A build that once had the CUDA backend keeps it.
  if compgen -G "$root/target/lib/nd4j-cuda-*.jar" >/dev/null; then
    options+=(-Pcuda)
  fi
  # shellcheck disable=SC2206
  options+=(${SENTIMENT4J_MAVEN_OPTIONS:-})
  (cd "$root" && mvn "${options[@]}" "$@")
}

# Runs Maven to make the jar. What changes while that is made, or tested, is newer than it.
make_jar() { # MAVEN ARGUMENTS
  local jar=$root/target/sentiment4j.jar started=$root/target/build-started code=0
  mkdir -p "$root/target"
  touch "$started"
  # Removed, not overwritten: programs that still run from the old one keep it.
  rm -f "$jar"
  run_maven "$@" || code=$?
  [[ ! -f $jar ]] || touch -r "$started" "$jar"
  return "$code"
}

# The options of Java that the fused layers are fastest with.
layer_options=(
  # They are vectorised; Java says on standard error that this module is incubating.
  --add-modules=jdk.incubator.vector
  # Not to look at every vector whether it lies within its array: the kernels look at whole arrays. A fifth faster.
  # The tests run without this.
  -Djdk.incubator.vector.VECTOR_ACCESS_OOB_CHECK=0
)
# They go through tens of megabytes a batch: with pages of 2 MB another tenth to sixth faster.
if grep -qsE '\[(madvise|always)\]' /sys/kernel/mm/transparent_hugepage/enabled; then
  layer_options+=(-XX:+UseTransparentHugePages)
fi

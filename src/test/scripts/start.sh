#!/bin/bash
# How long a start takes, in turn, without a display:
#
#   src/test/scripts/start.sh [ROUNDS]
#
# - from nothing to the first frame with the whole page: the packaged program (target/dist/relulab)
#   against plain `java --module-path` on the JDK, with the same classes;
# - `evaluate` of the packaged program against a Java hello world on the JDK.
# Before: mvn -Pdist package. Prints medians and ratios; fails above 0.5 and 3.5.
set -euo pipefail
rounds=${1:-10}
image=target/dist/relulab
for jdk in "${JAVA_HOME:-}" /usr/lib/jvm/* ~/.sdkman/candidates/java/*; do
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$jdk/release" 2>/dev/null || true)
  [ -x "$jdk/bin/javac" ] && [ "${version:-0}" -ge 25 ] && break
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo 'public class Hello { public static void main(String[] a) { System.out.println("hello"); } }' >"$work/Hello.java"
"$jdk/bin/javac" -d "$work" "$work/Hello.java"
# The jars that the image was made of, before anything was done to them.
modules=target/classes
for jar in target/dist/work/modules/*.jar; do
  modules=$modules:$(find ~/.m2/repository -name "$(basename "$jar")" | head -1)
done

# Seconds until a command prints its first line.
first_line() {
  local from to line
  from=$(date +%s%N)
  exec 3< <("$@" 2>/dev/null)
  read -r line <&3 || true
  to=$(date +%s%N)
  cat <&3 >/dev/null
  exec 3<&-
  [ "$line" = frame ] || { echo "no frame: $line, by $*" >&2; exit 1; }
  echo $(((to - from) / 1000))
}
# Seconds until it has ended.
whole() {
  local from
  from=$(date +%s%N)
  "$@" >/dev/null 2>&1 || { echo "failed: $*" >&2; exit 1; }
  echo $((($(date +%s%N) - from) / 1000))
}
options=(-Djava.awt.headless=true --enable-native-access=javafx.graphics,relulab -Drelulab.rehearsal=first-frame)
packaged() { JDK_JAVA_OPTIONS="" first_line env "JAVA_TOOL_OPTIONS=-Drelulab.rehearsal=first-frame" "$image/bin/relulab"; }
plain() { first_line "$jdk/bin/java" "${options[@]}" --module-path "$modules" -m relulab/relulab.app.Main; }

for _ in $(seq "$rounds"); do
  plain >>"$work/plain"
  packaged >>"$work/packaged"
  whole "$jdk/bin/java" -cp "$work" Hello >>"$work/hello"
  whole "$image/bin/relulab" evaluate --function relu --x=1 >>"$work/evaluate"
done
median() { sort -n "$work/$1" | awk '{v[NR] = $1} END {print (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2e6}'; }
for name in plain packaged hello evaluate; do
  printf '%-9s median of %d: %.3f s (%s)\n' "$name" "$rounds" "$(median $name)" "$(sort -n "$work/$name" | awk '{printf "%.3f ", $1 / 1e6}')"
done
awk -v a="$(median packaged)" -v b="$(median plain)" -v c="$(median evaluate)" -v d="$(median hello)" 'BEGIN {
  printf "first frame, packaged / plain: %.2f (aim 0.5)\nevaluate / hello world: %.1f (aim 3.5)\n", a / b, c / d
  exit !(a / b <= 0.5 && c / d <= 3.5)
}'

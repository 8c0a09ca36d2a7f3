#!/bin/bash
# Installs a Debian package of ReLU Lab where there is neither Java nor Maven, uses it as a person
# does, and removes it again:
#
#   src/test/scripts/deb.sh target/dist/relulab_0.1.0_amd64.deb [FOLDER]
#
# Needs root, debootstrap, Xvfb, openbox, xdotool, ImageMagick, and what apt reads packages from: the
# system in FOLDER (or in a temporary one) is made of that. A FOLDER that holds one already is kept
# and copied. Screenshots stay in target/deb.
set -euo pipefail

package=$(realpath "$1")
base=${2:-}
work=$(mktemp -d)
root=$work/root
shots=target/deb
screen=:$((90 + RANDOM % 100))
mkdir -p "$shots"

step() { echo "-- $*"; }
fail() {
  echo "FAILED: $*"
  DISPLAY=$screen import -window root "$shots/failed.png" || true
  exit 1
}
inside() { chroot "$root" env -i HOME=/root LANG=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin DISPLAY="$screen" "$@"; }

started=()
cleanup() {
  for pid in "${started[@]}"; do kill "$pid" 2>/dev/null || true; done
  sleep 1
  for place in proc dev tmp/.X11-unix; do umount -l "$root/$place" 2>/dev/null || true; done
  mountpoint -q "$root/proc" || rm -rf --one-file-system "$work"
}
trap cleanup EXIT

step "a system without Java and Maven"
read -r site suite < <(apt-get indextargets --format '$(SITE) $(RELEASE)' 'Created-By: Packages' | head -1)
suite=$(. /etc/os-release && echo "${VERSION_CODENAME:-$suite}")
if [ -z "$base" ] || [ ! -e "$base/etc/debian_version" ]; then
  base=${base:-$work/base}
  debootstrap --variant=minbase "$suite" "$base" "$site" >"$work/debootstrap.log"
fi
cp -a "$base" "$root"
cp -r /etc/apt/apt.conf.d/. "$root/etc/apt/apt.conf.d/"
echo "deb $site $suite main" >"$root/etc/apt/sources.list"
cp /etc/resolv.conf "$root/etc/resolv.conf"
mkdir -p "$root/tmp/.X11-unix"
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"

step "what the package depends on, and what a desktop has: types of files, menu"
# Its alternatives come to the same: the first one that there is.
needs=$(dpkg-deb -f "$package" Depends | sed 's/([^)]*)//g' | tr ',' '\n')
inside apt-get -qq update
choose() { for n in $(tr '|' ' ' <<<"$1"); do inside apt-cache show "$n" >/dev/null 2>&1 && { echo "$n"; return; }; done; fail "no $1"; }
depends=$(while read -r line; do choose "$line"; done <<<"$needs")
inside env DEBIAN_FRONTEND=noninteractive apt-get -qq install --no-install-recommends $depends \
  shared-mime-info desktop-file-utils libglib2.0-bin fonts-dejavu-core >"$work/apt.log" 2>&1 || fail "$(tail -5 "$work/apt.log")"
inside sh -c '! command -v java && ! command -v mvn' || fail "there is a Java"

# Files that belong to nobody but the package's own doings; apt's and dpkg's diaries are not.
files() { (cd "$root" && find . -xdev \( -path ./proc -o -path ./dev -o -path ./tmp -o -path ./var/lib/dpkg -o -path ./var/log -o -path ./var/cache \) -prune -o -print | sort); }
files >"$work/before"

step "dpkg -i"
cp "$package" "$root/tmp/relulab.deb"
inside dpkg -i /tmp/relulab.deb >"$work/dpkg.log" 2>&1 || fail "$(cat "$work/dpkg.log")"
inside dpkg -L relulab | grep -c . | xargs echo "files:"
echo "installed: $(du -sm --apparent-size "$root/opt/relulab" | cut -f1) MiB; package: $(($(stat -c %s "$package") / 1000000)) MB"
for file in usr/share/applications/relulab.desktop usr/share/man/man1/relulab.1 \
  usr/share/bash-completion/completions/relulab usr/share/doc/relulab/copyright \
  usr/share/icons/hicolor/256x256/apps/relulab.png opt/relulab/lib/app/licences; do
  ls -d "$root/$file"* >/dev/null || fail "no $file"
done
inside desktop-file-validate /usr/share/applications/relulab.desktop || fail "the menu entry is wrong"

step "every kind of command and file, without a display"
cat >"$root/tmp/commands.sh" <<'COMMANDS'
set -eu
cd /tmp
unset DISPLAY
relulab --version
relulab evaluate --function leaky-relu --alpha 0.1 --x=-2,3 | tail -1
relulab scenes >/dev/null
relulab scenario rescue --out rescue.relulab
relulab validate rescue.relulab
for form in png svg pdf; do relulab export functions --out f.$form; done
relulab export training --scenario rescue --step 600 --out run.png
relulab export training --scenario rescue --step 600 --out run.svg
relulab validate run.png
relulab validate run.svg
relulab train rescue --steps 200 --csv run.csv --quiet
relulab script rescue --out run.py
relulab animate rescue --seconds 1 --out run.gif
relulab film learning-rate-shock --out film.html
relulab experiment born-dead --widths 2 --hidden 2,4 --networks 200 --csv dead.csv --png dead.png
relulab recorder --out recorder.py
ls -s f.png f.svg f.pdf run.gif film.html dead.png
COMMANDS
inside sh /tmp/commands.sh || fail "a command"

step "from the menu"
Xvfb "$screen" -screen 0 1400x900x24 >/dev/null 2>&1 &
started+=($!)
sleep 2
DISPLAY=$screen openbox >/dev/null 2>&1 &
started+=($!)
export DISPLAY=$screen
window() {
  for _ in $(seq 120); do
    xdotool search --onlyvisible --name '^ReLU Lab$' 2>/dev/null | head -1 | grep . && return
    sleep 0.5
  done
  fail "no window"
}
gone() {
  for _ in $(seq 60); do
    pgrep -f "^/opt/relulab/lib/runtime/bin/java" >/dev/null || return 0
    sleep 0.5
  done
  fail "it does not end"
}
pixels() { compare -metric AE "$1" "$2" null: 2>&1 | grep -o '^[0-9]*' || true; }
quit() {
  xdotool windowfocus "$1" key --clearmodifiers alt+F4
  gone
}

inside gio launch /usr/share/applications/relulab.desktop &
seen=$(window)
sleep 6
import -window root "$shots/menu.png"
step "by robot: play, another page, help"
xdotool windowfocus "$seen" key space
sleep 5
xdotool key space
sleep 1
import -window root "$shots/played.png"
[ "$(pixels "$shots/menu.png" "$shots/played.png")" -gt 3000 ] || fail "nothing was played"
xdotool key ctrl+1
sleep 3
import -window root "$shots/functions.png"
[ "$(pixels "$shots/played.png" "$shots/functions.png")" -gt 30000 ] || fail "the page is the same"
xdotool key F1
sleep 3
import -window root "$shots/help.png"
[ "$(pixels "$shots/functions.png" "$shots/help.png")" -gt 30000 ] || fail "no help"
xdotool key Escape
quit "$seen"
ls "$root/root/.config/relulab" | grep -q settings || fail "no settings were kept"

step "by a double click on a .relulab file"
sed 's/"en": *"[^"]*"/"en": "Opened by a double click"/; t' "$root/tmp/rescue.relulab" >"$root/root/case 1.relulab"
inside gio info -a standard::content-type "/root/case 1.relulab" | grep -q application/x-relulab || fail "its type is not known"
inside gio open "/root/case 1.relulab" &
seen=$(window)
sleep 6
import -window root "$shots/double-click.png"
quit "$seen"
grep -q "Opened by a double click" -r "$root/root/.config/relulab" || fail "the file was not opened"

step "removed"
rm -f "$root/root/case 1.relulab"
inside dpkg -P relulab >"$work/dpkg.log" 2>&1 || fail "$(cat "$work/dpkg.log")"
files >"$work/after"
# Mesa, the graphics driver, keeps shaders of all programs that draw with it.
left=$(comm -13 "$work/before" "$work/after" | grep -v '^\./root/\.config\(/relulab.*\)\?$' |
  grep -v '^\./root/\.cache\(/mesa_shader_cache.*\)\?$' || true)
[ -z "$left" ] || fail "left behind: $left"
echo "left: $(cd "$root/root/.config/relulab" && ls | tr '\n' ' ')"
echo "passed"

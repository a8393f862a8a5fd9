#!/usr/bin/env bash
# What meets: the digital signatures of an OOXML package and Apache POI as Debian 12 ships it (libapache-poi-java 4.0.1-4).
# Guess: POI's classes for signatures (org.apache.poi.poifs.crypt.dsig) are in the package, so they can verify a signed workbook.
# Happens: of the classes that XMLBeans made from the signature schema only one inner class is there, without the class it belongs
#   to and without the type system they are loaded by. The relationship transform, which every signature of an Office package
#   uses, parses its parameters by them and ends in NoClassDefFoundError: no signed workbook can be verified, valid or not.
set -euo pipefail
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"
apt-get download -q libapache-poi-java=4.0.1-4 libxmlbeans-java=4.0.0-2 > fetched 2>&1 || { cat fetched; exit 1; }
for package in *.deb; do
  dpkg-deb -f "$package" Package Version
  dpkg-deb -x "$package" there
done
cat > Loaded.java <<'JAVA'
public class Loaded {
  public static void main(String[] names) {
    for (String name : names) {
      String found = "there";
      try {
        Class.forName(name, false, Loaded.class.getClassLoader());
      } catch (ClassNotFoundException | NoClassDefFoundError error) {
        found = "missing";
      }
      System.out.println(name + " " + found);
    }
  }
}
JAVA
jars=there/usr/share/java
schema=org.w3.x2000.x09.xmldsig.TransformDocument
java -cp "$jars/poi.jar:$jars/poi-ooxml.jar:$jars/poi-ooxml-schemas.jar:$jars/xmlbeans.jar" Loaded.java \
  org.apache.poi.poifs.crypt.dsig.SignatureInfo "$schema\$Factory" "$schema" > said
cat said
[ "$(sed 's/.* //' said | tr '\n' ' ')" = "there there missing " ] || { echo "changed"; exit 1; }

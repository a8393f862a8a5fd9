#!/bin/sh
# Java's own text of an issuer name does not name that issuer when the certificate holds BMPString (older Chinese CAs do).
# Guess: X500Principal.getName() gives 专家, and new X500Principal(p.getName()) equals p, whatever the string type.
# Found: the UTF-16 bytes come out as if they were UTF-8 (N U+0013 [ U+FFFD for 专家), and the rebuilt name is another one. As UTF8String it is equal.
# Seen with OpenSSL 3.0.19 and OpenJDK 17.0.15 of Debian 12. Exits 1 when this changes, 2 when a tool is missing.
set -eu
for tool in openssl java; do command -v "$tool" > /dev/null || { echo "$tool is not installed"; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export LANG=C.UTF-8 LC_ALL=C.UTF-8
openssl version
java -version 2>&1 | head -1
cat > Name.java << 'JAVA'
import java.io.FileInputStream;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.security.auth.x500.X500Principal;
public class Name {
  public static void main(String[] files) throws Exception {
    for (String file : files) {
      X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new FileInputStream(file));
      X500Principal issuer = certificate.getIssuerX500Principal();
      StringBuilder codes = new StringBuilder();
      issuer.getName().codePoints().forEach(code -> codes.append(String.format(" %04X", code)));
      System.out.println(file + codes + " equal: " + new X500Principal(issuer.getName()).equals(issuer));
    }
  }
}
JAVA
for kind in utf8only MASK:0x0800; do
  printf '[req]\ndistinguished_name=dn\nprompt=no\nutf8=yes\nstring_mask=%s\n[dn]\nCN=专家\n' "$kind" > req.cnf
  name=$([ "$kind" = utf8only ] && echo utf8 || echo bmp)
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout key.pem -out "$name.pem" -days 30 -config req.cnf -utf8 2> /dev/null
done
java Name.java utf8.pem bmp.pem > seen.txt
cat seen.txt
cat > wanted.txt << 'SEEN'
utf8.pem 0043 004E 003D 4E13 5BB6 equal: true
bmp.pem 0043 004E 003D 004E 0013 005B FFFD equal: false
SEEN
diff wanted.txt seen.txt

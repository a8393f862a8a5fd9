import java.io.FileInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.security.auth.x500.X500Principal;

/** Arguments in pairs: a certificate, and a file holding an issuer name and, on the next line, a serial number. Prints whether both are the certificate's. */
public class IssuerNames {
  public static void main(String[] files) throws Exception {
    for (int at = 0; at < files.length; at += 2) {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      X509Certificate certificate = (X509Certificate) factory.generateCertificate(new FileInputStream(files[at]));
      String[] lines = Files.readString(Path.of(files[at + 1]), StandardCharsets.UTF_8).split("\n");
      boolean sameIssuer = new X500Principal(lines[0]).equals(certificate.getIssuerX500Principal());
      boolean sameSerial = certificate.getSerialNumber().toString().equals(lines[1]);
      System.out.println(sameIssuer + " " + sameSerial);
    }
  }
}

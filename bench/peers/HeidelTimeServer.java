import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.heideltime.standalone.POSTagger;
import de.unihd.dbs.heideltime.standalone.components.ResultFormatter;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import de.unihd.dbs.uima.types.heideltime.Timex3;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.SimpleDateFormat;
import java.util.Base64;
import org.apache.uima.cas.FSIterator;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;

/** HeidelTime in one JVM for many documents: a line "DATE base64(text)" in, "start end type value", tab by tab, out. */
class HeidelTimeServer {
    public static void main(String[] args) throws Exception {
        var tagger = new HeidelTimeStandalone(
            Language.ENGLISH, DocumentType.valueOf(args[0]), OutputType.TIMEML, args[1], POSTagger.valueOf(args[2]));
        var date = new SimpleDateFormat("yyyy-MM-dd");
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String line; (line = lines.readLine()) != null; ) {
            String[] parts = line.split(" ", -1);
            String text = new String(Base64.getDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            System.out.println(tagger.process(text, date.parse(parts[0]), (ResultFormatter) HeidelTimeServer::rows));
            System.out.flush();
        }
    }

    /** Offsets in code points, as Python counts; one line for a document. */
    private static String rows(JCas document) {
        String text = document.getDocumentText();
        var rows = new StringBuilder();
        FSIterator<Annotation> times = document.getAnnotationIndex(Timex3.type).iterator();
        while (times.hasNext()) {
            var time = (Timex3) times.next();
            rows.append(text.codePointCount(0, time.getBegin())).append('\t');
            rows.append(text.codePointCount(0, time.getEnd())).append('\t');
            rows.append(time.getTimexType()).append('\t').append(time.getTimexValue()).append('\t');
        }
        return rows.toString();
    }
}

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Prints those of the words on standard input (one a line) that HanLP's core dictionary knows mainly as
 * something other than a name: names (natures ns, nr, nz, nt) make up less than half of the word's frequency.
 * After a tab stands the frequency of all natures: entries of frequency 1 were often added without counting.
 */
final class OrdinaryWords {

  private OrdinaryWords() {}

  public static void main(String[] arguments) throws IOException {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    for (String word = in.readLine(); word != null; word = in.readLine()) {
      CoreDictionary.Attribute known = CoreDictionary.get(word);
      if (known != null && isOrdinary(known)) {
        out.println(word + "\t" + known.totalFrequency);
      }
    }
    out.flush();
  }

  private static boolean isOrdinary(CoreDictionary.Attribute known) {
    long all = 0;
    long names = 0;
    for (int i = 0; i < known.nature.length; i++) {
      Nature nature = known.nature[i];
      all += known.frequency[i];
      if (nature.startsWith("ns") || nature.startsWith("nr") || nature.startsWith("nz") || nature.startsWith("nt")) {
        names += known.frequency[i];
      }
    }
    return 2 * names < all;
  }
}

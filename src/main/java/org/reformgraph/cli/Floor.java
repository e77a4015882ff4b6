package org.reformgraph.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.reformgraph.evaluate.Yardstick;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The least F1 a yardstick has to reach.
 *
 * @param yardstick which
 * @param f1 0 to 1
 */
record Floor(Yardstick yardstick, double f1) {

  /** Reads {@code districts=0.95}. */
  static final class Converter implements ITypeConverter<Floor> {
    @Override
    public Floor convert(String text) {
      var parts = text.split("=", -1);
      var yardstick = Yardstick.named(parts[0]);
      if (parts.length != 2 || yardstick.isEmpty()) {
        throw new TypeConversionException(
            "'" + text + "' is no floor; write TYPE=F1 with one of "
                + Arrays.stream(Yardstick.values()).map(Yardstick::word).collect(Collectors.joining(", ")));
      }
      try {
        double f1 = Double.parseDouble(parts[1]);
        if (f1 >= 0 && f1 <= 1) {
          return new Floor(yardstick.get(), f1);
        }
      } catch (NumberFormatException e) {
        // said below
      }
      throw new TypeConversionException("'" + text + "' is no floor; F1 is a number from 0 to 1");
    }
  }
}

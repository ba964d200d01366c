package anjuan.threshold;

import anjuan.threshold.Goods.Price;
import java.math.BigDecimal;

/**
 * What goods are worth, and by which price.
 *
 * @param sum in yuan, whole fen
 * @param article that says so, as printed in Chinese
 * @param isVerified whether its text was read
 */
public record Value(Goods goods, Price price, BigDecimal sum, String article, boolean isVerified) {}

package anjuan.referral;

import java.util.regex.Pattern;

/**
 * A crime for which the table has no thresholds: it is referred on suspicion, with its reasons.
 *
 * @param name as the Criminal Law calls it
 * @param article of the Criminal Law
 * @legal 行政执法机关移送涉嫌犯罪案件的规定 第三条
 */
public record OtherCrime(String name, String article) {

    private static final Pattern ARTICLE =
            Pattern.compile(".*第[一二三四五六七八九十百零〇两\\d]+条(之[一二三四五六七八九十\\d]+)?.*", Pattern.DOTALL);

    /** Whether a text names an article, in Chinese numerals or figures. */
    static boolean namesArticle(String text) {
        return ARTICLE.matcher(text).matches();
    }

    /** As papers print it: 生产、销售伪劣产品罪（刑法第一百四十条）. */
    public String text() {
        return name + "（" + article + "）";
    }
}

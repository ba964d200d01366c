package anjuan.library;

import anjuan.casefile.RightKind;
import anjuan.escalation.QuestionKind;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the library.
 *
 * @param text words, each of which stands in the question, the text, the number or the issuer
 * @param article part of the articles, such as 商标法第五十七条
 * @param isGuidance whether only guidance for like cases is looked for
 */
public record Question(
        @Nullable String text,
        @Nullable RightKind right,
        @Nullable QuestionKind kind,
        @Nullable String article,
        Answer.@Nullable State state,
        boolean isGuidance) {

    private static final int MOST_WORDS = 8;

    /** The same as patterns of a search; the kinds of an answer are searched with commas between and around. */
    Sought sought() {
        var words = text == null
                ? List.<String>of()
                : Stream.of(text.strip().split("[\\s\\u3000]+"))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .limit(MOST_WORDS)
                        .map(Question::pattern)
                        .toList();
        return new Sought(
                words,
                right,
                kind == null ? null : pattern("," + kind + ","),
                article == null || article.isBlank() ? null : pattern(article.strip()),
                state,
                isGuidance);
    }

    private static String pattern(String plain) {
        return '%' + plain.replace("!", "!!").replace("%", "!%").replace("_", "!_") + '%';
    }
}

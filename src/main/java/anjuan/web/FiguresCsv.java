package anjuan.web;

import anjuan.legal.GuidanceFigures;
import anjuan.legal.RequestFigures;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Writes figures as comma separated values in UTF-8, with a mark of the order of bytes, as spreadsheets expect it. No cell is
 * a formula: one that would begin like one begins with an apostrophe.
 */
@Component
class FiguresCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final MessageSource messages;

    FiguresCsv(MessageSource messages) {
        this.messages = messages;
    }

    /** A line for each bureau and kind of question, and one for all of a bureau. */
    String ofRequests(List<RequestFigures.BureauFigures> bureaus) {
        var lines = new ArrayList<String>();
        lines.add(head(
                "field.kinds.question",
                Stream.of(
                                "asked",
                                "returned",
                                "withdrawn",
                                "passedUp",
                                "answered",
                                "inTime",
                                "late",
                                "followed",
                                "notFollowed")
                        .map(one -> "legal.figure." + one)
                        .toList()));
        for (var one : bureaus) {
            one.byKind()
                    .forEach((kind, figures) -> lines.add(
                            line(one.bureau().name(), word("questionKind." + kind.name()), numbers(figures))));
            lines.add(line(one.bureau().name(), word("legal.figure.all"), numbers(one.all())));
        }
        return text(lines);
    }

    /** A line for each bureau that was asked and each kind, and one for all of a bureau. */
    String ofGuidance(List<GuidanceFigures.BureauFigures> bureaus) {
        var lines = new ArrayList<String>();
        lines.add(head(
                "legal.guidance.kind",
                Stream.of("given", "running", "answered", "inTime", "late", "ended")
                        .map(one -> "legal.guidance." + one)
                        .toList()));
        for (var one : bureaus) {
            one.byKind()
                    .forEach((kind, figures) -> lines.add(
                            line(one.bureau().name(), word("guidanceKind." + kind.name()), numbers(figures))));
            lines.add(line(one.bureau().name(), word("legal.figure.all"), numbers(one.all())));
        }
        return text(lines);
    }

    static ResponseEntity<byte[]> download(String name, LocalDate from, LocalDate until, String text) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("%s-%s-%s.csv".formatted(name, from, until))
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** One cell: quoted, and harmless to a spreadsheet. */
    static String cell(String value) {
        boolean isFormula = !value.isEmpty() && "=+-@\t\r\n".indexOf(value.charAt(0)) >= 0;
        return '"' + (isFormula ? "'" : "") + value.replace("\"", "\"\"") + '"';
    }

    private String head(String kindKey, List<String> keys) {
        return Stream.concat(Stream.of("legal.bureau", kindKey), keys.stream())
                .map(this::word)
                .map(FiguresCsv::cell)
                .collect(Collectors.joining(","));
    }

    private static String line(String bureau, String kind, Stream<Integer> numbers) {
        return Stream.concat(Stream.of(cell(bureau), cell(kind)), numbers.map(String::valueOf))
                .collect(Collectors.joining(","));
    }

    private static Stream<Integer> numbers(RequestFigures.Figures of) {
        return Stream.of(
                of.asked(),
                of.returned(),
                of.withdrawn(),
                of.passedUp(),
                of.answered(),
                of.inTime(),
                of.late(),
                of.followed(),
                of.notFollowed());
    }

    private static Stream<Integer> numbers(GuidanceFigures.Figures of) {
        return Stream.of(of.given(), of.running(), of.answered(), of.inTime(), of.late(), of.ended());
    }

    private String word(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    private static String text(List<String> lines) {
        return BYTE_ORDER_MARK + String.join("\r\n", lines) + "\r\n";
    }
}

package anjuan.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A case as it was published. Whatever is missing or unreadable is absent; what was written but could not be read is named
 * in {@code unread}.
 *
 * @param digest of the whole entry: another content is another case, even under the same id
 * @param days what the file itself says about days between two dates, by its key
 */
record PublishedCase(
        String id,
        String digest,
        String procedure,
        @Nullable String bureau,
        @Nullable String region,
        @Nullable String docketNo,
        @Nullable String ipKind,
        @Nullable String sourceChannel,
        Map<String, PartialDate> dates,
        List<Event> events,
        Map<String, BigDecimal> amounts,
        @Nullable String goodsUnit,
        @Nullable String outcome,
        boolean isDifficult,
        @Nullable String difficultNote,
        @Nullable String referralKind,
        Referral referral,
        @Nullable String referralText,
        List<String> articles,
        List<String> notes,
        Map<String, Integer> days,
        List<String> unread) {

    /** Who handed the case over to whom, and by which paper. */
    record Referral(
            @Nullable String from,
            @Nullable String to,
            @Nullable String document,
            @Nullable String result) {}

    record Event(@Nullable PartialDate date, String text, EventKind kind) {}

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,14}(\\.\\d+)?");
    private static final Pattern DOCKET_YEAR = Pattern.compile("[〔\\[(（]((?:19|20)\\d\\d)[〕\\])）]");
    private static final int LONGEST_ID = 40;
    private static final int MOST_DIGITS = 20;

    /** @param position in the file, from 1, which names a case without an id */
    static PublishedCase read(JsonNode node, int position) {
        var unread = new ArrayList<String>();
        var id = text(node, "id");
        var difficult = node.path("difficult_or_escalated");
        return new PublishedCase(
                id == null ? "#" + position : shortened(id),
                digest(node),
                Optional.ofNullable(text(node, "procedure")).orElse("").strip(),
                text(node, "bureau"),
                text(node, "region"),
                text(node, "docket_no"),
                text(node, "ip_kind"),
                text(node, "source_channel"),
                dates(node.path("dates"), unread),
                events(node.path("other_events"), unread),
                amounts(node.path("amounts"), unread),
                text(node.path("amounts"), "goods_unit"),
                text(node, "outcome"),
                difficult.asBoolean(false),
                text(node, "difficult_note"),
                text(node.path("referral"), "kind"),
                new Referral(
                        text(node.path("referral"), "from"),
                        text(node.path("referral"), "to"),
                        text(node.path("referral"), "document"),
                        text(node.path("referral"), "result")),
                node.path("referral").isTextual() ? node.path("referral").asText() : null,
                texts(node.path("articles")),
                texts(node.path("notes")),
                days(node),
                List.copyOf(unread));
    }

    /** Whether it is of a kind that is carried: a penalty, or a case that went to or came from the criminal side. */
    boolean isCarried() {
        return procedure.equalsIgnoreCase("penalty") || isReferral();
    }

    boolean isReferral() {
        return procedure.equalsIgnoreCase("referral");
    }

    @Nullable
    PartialDate date(String name) {
        return dates.get(name);
    }

    boolean isExact(String name) {
        var date = dates.get(name);
        return date != null && date.isExact();
    }

    /** A sum in yuan, with at most two decimals; absent when unknown. */
    @Nullable
    BigDecimal amount(String name) {
        return amounts.get(name);
    }

    /** The year that the number of the case carries: by custom the year of its filing. */
    Optional<Integer> docketYear() {
        if (docketNo == null) {
            return Optional.empty();
        }
        var year = DOCKET_YEAR.matcher(docketNo);
        return year.find() ? Optional.of(Integer.valueOf(year.group(1))) : Optional.empty();
    }

    /** Everything that is told about the case in words, to look for words in. */
    String words() {
        var words = new StringBuilder();
        for (var text : new String[] {outcome, difficultNote, docketNo, bureau, referralText}) {
            words.append(text == null ? "" : text).append('\n');
        }
        events.forEach(event -> words.append(event.text()).append('\n'));
        notes.forEach(note -> words.append(note).append('\n'));
        return words.toString();
    }

    /** What the clue is known by at the bureau: the same entry of the same or another file is the same clue. */
    String reference() {
        return "replay/" + id + "/" + digest;
    }

    private static Map<String, PartialDate> dates(JsonNode node, List<String> unread) {
        var dates = new LinkedHashMap<String, PartialDate>();
        node.properties().forEach(field -> {
            if (field.getValue().isNull() || field.getValue().asText("").isBlank()) {
                if (field.getValue().isContainerNode()) {
                    unread.add("dates." + field.getKey() + " " + field.getValue());
                }
                return;
            }
            PartialDate.read(field.getValue().asText())
                    .ifPresentOrElse(
                            date -> dates.put(field.getKey(), date),
                            () -> unread.add("dates." + field.getKey() + " \""
                                    + field.getValue().asText() + "\""));
        });
        return dates;
    }

    private static List<Event> events(JsonNode node, List<String> unread) {
        var events = new ArrayList<Event>();
        for (var event : node) {
            var text = event.isTextual() ? event.asText() : text(event, "event");
            var written = text(event, "date");
            var date = PartialDate.read(written);
            if (written != null && date.isEmpty()) {
                unread.add("date of an event \"" + written + "\"");
            }
            if (text != null || date.isPresent()) {
                var told = text == null ? "" : text;
                events.add(new Event(date.orElse(null), told, EventKind.of(told)));
            }
        }
        return List.copyOf(events);
    }

    private static Map<String, BigDecimal> amounts(JsonNode node, List<String> unread) {
        var amounts = new LinkedHashMap<String, BigDecimal>();
        node.properties().forEach(field -> {
            var value = field.getValue();
            var written = value.asText("").replaceAll("[,，\\s]|元|CNY|¥|yuan", "");
            if (value.isNull() || field.getKey().endsWith("_unit") || (value.isValueNode() && written.isEmpty())) {
                return;
            }
            if (value.isNumber()) {
                // 1e999999999 is JSON too, and would fill the memory when written out
                var number = value.decimalValue();
                written = Math.abs(number.scale()) > MOST_DIGITS ? "too long" : number.toPlainString();
            }
            if (!NUMBER.matcher(written).matches() || written.startsWith("-")) {
                unread.add("amounts." + field.getKey() + " " + value);
                return;
            }
            amounts.put(field.getKey(), new BigDecimal(written).setScale(2, RoundingMode.HALF_UP));
        });
        return amounts;
    }

    private static Map<String, Integer> days(JsonNode node) {
        var days = new LinkedHashMap<String, Integer>();
        node.properties().forEach(field -> {
            if (field.getKey().startsWith("days_") && field.getValue().isNumber()) {
                days.put(field.getKey(), field.getValue().asInt());
            }
        });
        return days;
    }

    private static @Nullable String text(JsonNode node, String name) {
        var value = node.path(name);
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
                ? value.asText().strip()
                : null;
    }

    private static List<String> texts(JsonNode node) {
        if (node.isTextual()) {
            return List.of(node.asText());
        }
        var texts = new ArrayList<String>();
        node.forEach(one -> {
            if (one.isValueNode() && !one.isNull()) {
                texts.add(one.asText());
            }
        });
        return List.copyOf(texts);
    }

    private static String shortened(String id) {
        var plain = id.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.length() > LONGEST_ID ? plain.substring(0, LONGEST_ID) : plain;
    }

    private static String digest(JsonNode node) {
        return sha256(node.toString()).substring(0, 12);
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

package anjuan.web;

import anjuan.ledger.LedgerEntry;
import anjuan.officer.Post;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells the ledger of a case as sentences, by legal day, the latest first. */
@Component
class Timeline {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    record Entry(
            String sentence,
            @Nullable String actorName,
            @Nullable String actingFor,
            @Nullable String post,
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable String legalBasis,
            String recordedAt,
            LocalDate occurredOn,
            boolean late,
            String hash,
            int seq) {}

    record Day(LocalDate date, List<Entry> entries) {}

    private final MessageSource messages;
    private final ZoneId zone;

    Timeline(MessageSource messages, @Value("${anjuan.zone}") ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    List<Day> days(List<LedgerEntry> entries) {
        var byDay = new TreeMap<LocalDate, List<Entry>>(Comparator.reverseOrder());
        entries.forEach(entry -> byDay.computeIfAbsent(entry.occurredOn(), day -> new ArrayList<>())
                .add(0, view(entry)));
        return byDay.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
    }

    private Entry view(LedgerEntry entry) {
        boolean isPerson =
                Arrays.stream(Post.values()).anyMatch(post -> post.name().equals(entry.post()));
        var recordedOn = LocalDateTime.ofInstant(entry.recordedAt(), zone);
        return new Entry(
                sentence(entry),
                isPerson ? entry.actorName() : null,
                entry.actingFor(),
                isPerson ? entry.post() : null,
                entry.outcome(),
                entry.reason(),
                entry.legalBasis(),
                recordedOn.format(MINUTES),
                entry.occurredOn(),
                entry.occurredOn().isBefore(recordedOn.toLocalDate()),
                entry.hash(),
                entry.seq());
    }

    private String sentence(LedgerEntry entry) {
        var act = word("task." + entry.act() + ".title", entry.act());
        var isPlain = entry.outcome().equals("DONE");
        var said = isPlain ? act : act + with("said", word("outcome." + entry.outcome(), entry.outcome()));
        return entry.object() == null ? said : said + with("about", entry.object());
    }

    /** A further word behind another, with the marks of the language. */
    private String with(String mark, String further) {
        return messages.getMessage("with." + mark, new Object[] {further}, LocaleContextHolder.getLocale());
    }

    private String word(String key, String otherwise) {
        return String.valueOf(messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale()));
    }
}

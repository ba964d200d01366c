package anjuan.exchange;

import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.escalation.Informants;
import anjuan.exchange.Message.State;
import anjuan.officer.Organisation;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is to go to the systems of other organs: kept with the act that it tells of, sent afterwards by {@link Dispatch}. */
@Service
public class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._#-]{0,119}");
    private static final int VERSION = 1;
    private static final int LONGEST_CAUSE = 1000;

    private final ExchangeMapper mapper;
    private final Schemas schemas;
    private final CaseFiles files;
    private final Informants informants;
    private final Organisation organisation;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    Outbox(
            ExchangeMapper mapper,
            Schemas schemas,
            CaseFiles files,
            Informants informants,
            Organisation organisation,
            Clock clock) {
        this.mapper = mapper;
        this.schemas = schemas;
        this.files = files;
        this.informants = informants;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * Keeps a message in the transaction of the act that it tells of. A second message under the same key changes nothing.
     * One that does not fit the schema of its kind is kept as failed, with the cause: the act itself stands.
     *
     * @param key letters, digits, {@code . _ # -}, 120 at most; the same act must always make the same key
     * @param kind name of a schema in {@code config/exchange}, without its ending
     * @param on legal date of the act
     * @param body what the schema asks for under {@code body}; texts are freed of who complained or reported
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(String key, String kind, CaseNumber caseNumber, LocalDate on, Map<String, ?> body) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not a key of a message: " + key);
        }
        if (!schemas.has(kind)) {
            throw new IllegalArgumentException("no schema of this kind of message: " + kind);
        }
        // holds the case, so that two acts on it do not both find the key free
        var file = files.lock(caseNumber);
        var before = mapper.find(key);
        if (before.isPresent()) {
            if (!before.get().caseNumber().equals(caseNumber)) {
                throw new IllegalArgumentException("key %s of case %s used for case %s"
                        .formatted(key, before.get().caseNumber(), caseNumber));
            }
            return;
        }
        var text = text(key, kind, file, on, body);
        var faults = schemas.faults(kind, text).map(Outbox::cut);
        faults.ifPresent(fault -> LOG.error("case {}: message {} does not fit its schema: {}", caseNumber, key, fault));
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        mapper.insert(new Message(
                key,
                kind,
                caseNumber,
                on,
                text,
                faults.isPresent() ? State.FAILED : State.WAITING,
                0,
                now,
                faults.orElse(null),
                now,
                null));
    }

    public Optional<Message> find(String key) {
        return mapper.find(key);
    }

    /** The messages of a case in the order in which they were posted. */
    public List<Message> of(CaseNumber caseNumber) {
        return mapper.of(caseNumber);
    }

    /** The latest messages, those that failed first, then those that wait. */
    public List<Message> latest(int most) {
        return mapper.latest(most);
    }

    /** How many messages are in each state. */
    public Map<State, Long> counts() {
        var counts = new EnumMap<State, Long>(State.class);
        for (var state : State.values()) {
            counts.put(state, 0L);
        }
        mapper.counts().forEach(one -> counts.put(one.state(), one.messages()));
        return counts;
    }

    /** Lets a message be sent again that failed or waits for its next try; nothing where it was sent. */
    @Transactional
    public boolean tryAgain(String key) {
        return mapper.tryAgain(key, clock.instant().truncatedTo(ChronoUnit.MILLIS)) == 1;
    }

    static String cut(String cause) {
        return cause.length() > LONGEST_CAUSE ? cause.substring(0, LONGEST_CAUSE - 1) + "…" : cause;
    }

    private String text(String key, String kind, CaseFile file, LocalDate on, Map<String, ?> body) {
        var bureau = organisation.bureau(file.bureauId());
        var envelope = new LinkedHashMap<String, @Nullable Object>();
        envelope.put("key", key);
        envelope.put("kind", kind);
        envelope.put("version", VERSION);
        envelope.put("caseNumber", file.number().value());
        envelope.put("bureauCode", bureau.code());
        envelope.put("bureauName", bureau.name());
        envelope.put("occurredOn", on.toString());
        envelope.put("body", cleaned(file.number(), body));
        try {
            return json.writeValueAsString(envelope);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("message %s cannot be written".formatted(key), e);
        }
    }

    private @Nullable Object cleaned(CaseNumber caseNumber, @Nullable Object value) {
        if (value instanceof CharSequence text) {
            return informants.cleaned(caseNumber, text.toString());
        }
        if (value instanceof Map<?, ?> map) {
            var clean = new TreeMap<String, @Nullable Object>();
            map.forEach((name, one) -> {
                var left = cleaned(caseNumber, one);
                if (left != null) {
                    clean.put(String.valueOf(name), left);
                }
            });
            return clean;
        }
        return value instanceof Collection<?> list
                ? list.stream().map(one -> cleaned(caseNumber, one)).toList()
                : value;
    }
}

package anjuan.exchange;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.ledger.Act;
import anjuan.ledger.Actor;
import anjuan.ledger.Ledger;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in what other organs put into a folder, each file once: kept under its key first, then moved aside, so that a node
 * that dies between the two finds a key that it knows. What does not fit is moved aside too, and said in the log.
 */
@Component
public class Collect {

    private static final Logger LOG = LoggerFactory.getLogger(Collect.class);
    private static final String KIND = "police-answer";
    private static final String TAKEN = "taken";
    private static final String REFUSED = "refused";
    private static final int MOST_BYTES = 100_000;
    private static final int MOST = 200;

    private final ExchangeMapper mapper;
    private final Schemas schemas;
    private final CaseFiles files;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ObjectMapper json = new ObjectMapper();
    private final @Nullable Path folder;

    Collect(
            ExchangeMapper mapper,
            Schemas schemas,
            CaseFiles files,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions,
            @Value("${anjuan.exchange.incoming:}") String folder) {
        this.mapper = mapper;
        this.schemas = schemas;
        this.files = files;
        this.ledger = ledger;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.folder = folder.isBlank() ? null : Path.of(folder);
    }

    /** Whether a folder is set. */
    public boolean isReady() {
        return folder != null;
    }

    @Scheduled(fixedDelayString = "${anjuan.exchange.sweep:PT1M}")
    void sweepOnSchedule() {
        int taken = sweep();
        if (taken > 0) {
            LOG.info("took in {} answers", taken);
        }
    }

    /** @return how many answers are new */
    public int sweep() {
        int taken = 0;
        if (folder == null || !Files.isDirectory(folder)) {
            return taken;
        }
        for (var file : waiting(folder)) {
            try {
                taken += take(folder, file) ? 1 : 0;
            } catch (IOException | RuntimeException failed) {
                LOG.warn("file {} could not be taken in and is tried again", file.getFileName(), failed);
            }
        }
        return taken;
    }

    private static List<Path> waiting(Path folder) {
        try (var all = Files.list(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .limit(MOST)
                    .toList();
        } catch (IOException unreadable) {
            LOG.warn("the folder of the answers cannot be read", unreadable);
            return List.of();
        }
    }

    private boolean take(Path folder, Path file) throws IOException {
        // what is not UTF-8 is read all the same, and then does not fit
        var text = Files.size(file) > MOST_BYTES ? "" : new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        var fault = schemas.faults(KIND, text);
        if (fault.isEmpty() && files.find(caseOf(text)).isEmpty()) {
            fault = Optional.of("no such case");
        }
        if (fault.isPresent()) {
            LOG.warn("file {} is no answer and was moved aside: {}", file.getFileName(), fault.get());
            move(folder, file, REFUSED);
            return false;
        }
        boolean isNew = keep(json.readTree(text));
        move(folder, file, TAKEN);
        return isNew;
    }

    private CaseNumber caseOf(String text) throws IOException {
        return new CaseNumber(json.readTree(text).path("caseNumber").asText());
    }

    private boolean keep(JsonNode message) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> insert(message)));
        } catch (DuplicateKeyException otherNode) {
            return false;
        }
    }

    private boolean insert(JsonNode message) {
        var key = message.path("key").asText();
        if (mapper.knowsArrival(key)) {
            return false;
        }
        var body = message.path("body");
        var arrival = new Arrival(
                key,
                new CaseNumber(message.path("caseNumber").asText()),
                Arrival.Answer.valueOf(body.path("answer").asText()),
                body.path("organ").asText(),
                body.path("letterNumber").asText(),
                LocalDate.parse(body.path("letterOn").asText()),
                body.hasNonNull("text") ? body.path("text").asText() : null,
                body.hasNonNull("referralNumber") ? body.path("referralNumber").asText() : null,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                null,
                null);
        mapper.insertArrival(arrival);
        ledger.append(new Act(
                arrival.caseNumber(),
                LocalDate.now(clock),
                Actor.CLOCK,
                "messageArrived",
                arrival.organ() + " " + arrival.letterNumber(),
                Act.DONE,
                null,
                null,
                null,
                message.toString()));
        return true;
    }

    private static void move(Path folder, Path file, String to) throws IOException {
        var aside = Files.createDirectories(folder.resolve(to));
        Files.move(file, aside.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
}

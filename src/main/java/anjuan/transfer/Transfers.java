package anjuan.transfer;

import anjuan.definition.DefinitionCheck;
import anjuan.definition.Drafts;
import anjuan.definition.NoSuchDefinition;
import anjuan.definition.Severity;
import anjuan.engine.Definitions;
import anjuan.ledger.Act;
import anjuan.ledger.Actor;
import anjuan.ledger.Ledger;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.officer.Post;
import anjuan.officer.RuleKeepers;
import anjuan.rulechange.BureauRules;
import anjuan.task.Completion;
import anjuan.task.Refusal;
import anjuan.transfer.SignedSet.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the signed set of this installation, and shows and takes over sets of others. */
@Service
public class Transfers {

    /** How a part of a set stands to what is here. */
    public enum Standing {
        SAME,
        CHANGED,
        /** This installation has nothing of that name. */
        NEW,
        /** It is here and not in the set. */
        MISSING
    }

    /**
     * One line of what a set would change.
     *
     * @param kind PROCESS, TABLE, RULE, TEMPLATE or SETTING
     * @param faults how many faults of the content here would block it as a draft
     * @param canTake whether it can be taken over as a draft
     */
    public record Line(String kind, String name, Standing standing, long faults, boolean canTake) {}

    /**
     * A set as it stands to what is here.
     *
     * @param signerName who the signer is known as; absent where nobody has compared the fingerprint yet
     */
    public record Preview(
            long id,
            String from,
            Instant madeAt,
            String fingerprint,
            @Nullable String signerName,
            List<Line> lines) {}

    private static final String ALGORITHM = "Ed25519";

    private final TransferMapper mapper;
    private final Definitions definitions;
    private final Drafts drafts;
    private final BureauRules rules;
    private final DefinitionCheck check;
    private final Organisation organisation;
    private final RuleKeepers keepers;
    private final Ledger ledger;
    private final Clock clock;
    private final Path settings;

    Transfers(
            TransferMapper mapper,
            Definitions definitions,
            Drafts drafts,
            BureauRules rules,
            DefinitionCheck check,
            Organisation organisation,
            RuleKeepers keepers,
            Ledger ledger,
            Clock clock,
            @Value("${anjuan.config:config}") String settings) {
        this.mapper = mapper;
        this.definitions = definitions;
        this.drafts = drafts;
        this.rules = rules;
        this.check = check;
        this.organisation = organisation;
        this.keepers = keepers;
        this.ledger = ledger;
        this.clock = clock;
        this.settings = Path.of(settings);
    }

    /** The active processes and tables and the bureau's own settings in one signed file. */
    @Transactional
    public byte[] export(Officer officer) {
        keepers.require(officer);
        var keys = keys();
        var parts = here();
        record(officer, "exportSet", parts.size() + "", fingerprint());
        return SignedSet.pack(
                organisation.bureau(officer.bureauId()).name(),
                clock.instant(),
                List.copyOf(parts.values()),
                keys.getPrivate(),
                keys.getPublic());
    }

    /** What others compare before they trust this installation: SHA-256 of its public key. */
    @Transactional
    public String fingerprint() {
        return SignedSet.digest(keys().getPublic().getEncoded());
    }

    /** Keeps a set that was brought, if it is whole and signed; nothing else happens. */
    @Transactional
    public Completion bring(Officer officer, byte[] packed) {
        keepers.require(officer);
        try {
            var set = SignedSet.unpack(packed);
            long id = mapper.nextId();
            mapper.insert(new TransferMapper.Arrival(
                    id,
                    Base64.getEncoder().encodeToString(packed),
                    SignedSet.digest(packed),
                    set.fingerprint(),
                    officer.id(),
                    clock.instant()));
            record(officer, "bringSet", String.valueOf(id), set.from());
            return new Completion.Completed(String.valueOf(id));
        } catch (Unreadable wrong) {
            return refused(Refusal.at("file", wrong.code()));
        }
    }

    /** What a set would change, part by part. */
    public Preview preview(Officer officer, long id) {
        officer.require(Post.ADMINISTRATOR);
        var set = set(id);
        var mine = here();
        var theirs = set.parts().stream().collect(Collectors.toMap(Part::path, Function.identity()));
        var lines = new ArrayList<Line>();
        theirs.values().forEach(part -> lines.add(line(part, mine.get(part.path()))));
        mine.values().stream()
                .filter(part -> !theirs.containsKey(part.path()))
                .forEach(part -> lines.add(new Line(part.kind().name(), part.name(), Standing.MISSING, 0, false)));
        lines.sort(Comparator.comparing(Line::standing, Comparator.comparing(Transfers::rank))
                .thenComparing(Line::kind)
                .thenComparing(Line::name));
        return new Preview(
                id,
                set.from(),
                set.madeAt(),
                set.fingerprint(),
                mapper.signer(set.fingerprint()).orElse(null),
                List.copyOf(lines));
    }

    /** Says that the fingerprint was compared with the signer by another way than the file. */
    @Transactional
    public Completion trust(Officer officer, long id, boolean isCompared) {
        keepers.require(officer);
        var set = set(id);
        if (!isCompared) {
            return refused(Refusal.at("compared", "MUST_HOLD"));
        }
        if (mapper.signer(set.fingerprint()).isEmpty()) {
            mapper.trust(set.fingerprint(), set.from(), officer.id(), clock.instant());
            record(officer, "trustSigner", set.fingerprint(), set.from());
        }
        return new Completion.Completed("SIGNER_TRUSTED");
    }

    /**
     * Begins a draft for each chosen part; the drafts then go the way of every change.
     *
     * @param chosen keys of processes, tables and rules of the bureau
     * @param effectiveFrom first day on which the chosen rules of the bureau are to govern; asked for where there are any
     * @return what was not begun, each with its reason, as refusals; completed when all were
     */
    public Completion takeOver(
            Officer officer, long id, Set<String> chosen, Drafts.ChangeForm form, @Nullable LocalDate effectiveFrom) {
        keepers.require(officer);
        var preview = preview(officer, id);
        if (preview.signerName() == null) {
            return refused(Refusal.of("SIGNER_NOT_TRUSTED"));
        }
        if (chosen.isEmpty()) {
            return refused(Refusal.at("parts", "REQUIRED"));
        }
        var takeable =
                preview.lines().stream().filter(Line::canTake).map(Line::name).collect(Collectors.toSet());
        var refusals = new ArrayList<Refusal>();
        chosen.stream()
                .filter(name -> !takeable.contains(name))
                .forEach(name -> refusals.add(Refusal.of("SET_PART_NOT_TAKEN", name)));
        var parts = set(id).parts().stream()
                .filter(part -> chosen.contains(part.name()) && isTakeable(part, preview.lines()))
                .toList();
        if (effectiveFrom == null && parts.stream().anyMatch(Part::isRule)) {
            refusals.add(Refusal.at("effectiveFrom", "REQUIRED"));
            return new Completion.Refused(refusals);
        }
        for (var part : parts) {
            var day = part.isRule() ? effectiveFrom : null;
            if (drafts.begin(officer, part.name(), part.text(), form, day) instanceof Completion.Refused refused) {
                refusals.addAll(refused.refusals());
            }
        }
        return refusals.isEmpty() ? new Completion.Completed("SET_TAKEN") : new Completion.Refused(refusals);
    }

    private static boolean isTakeable(Part part, List<Line> lines) {
        return lines.stream()
                .anyMatch(line -> line.canTake()
                        && line.name().equals(part.name())
                        && line.kind().equals(part.kind().name()));
    }

    private Line line(Part part, @Nullable Part mine) {
        var standing = mine == null
                ? Standing.NEW
                : SignedSet.digest(mine.content()).equals(SignedSet.digest(part.content()))
                        ? Standing.SAME
                        : Standing.CHANGED;
        boolean canTake = part.isDefinition() && standing == Standing.CHANGED
                || standing != Standing.SAME && rules.knows(part.name()) && part.isRule(rules.read(part.name()));
        return new Line(part.kind().name(), part.name(), standing, canTake ? faults(part) : 0, canTake);
    }

    private long faults(Part part) {
        return part.isRule()
                ? rules.faults(part.name(), part.text())
                : check.check(Definitions.Kind.valueOf(part.kind().name()), part.name(), part.text()).stream()
                        .filter(finding -> finding.severity() == Severity.BLOCKS)
                        .count();
    }

    /** What changes something comes first. */
    private static int rank(Standing standing) {
        return switch (standing) {
            case CHANGED -> 0;
            case NEW -> 1;
            case MISSING -> 2;
            case SAME -> 3;
        };
    }

    private SignedSet set(long id) {
        var arrival = mapper.find(id).orElseThrow(() -> new NoSuchDefinition("set " + id));
        try {
            return SignedSet.unpack(Base64.getDecoder().decode(arrival.content()));
        } catch (Unreadable changed) {
            throw new IllegalStateException("set " + id + " was whole when it came", changed);
        }
    }

    /** The parts of this installation by path. */
    private TreeMap<String, Part> here() {
        var parts = new TreeMap<String, Part>();
        for (var version : definitions.active()) {
            var part = new Part(
                    Part.Kind.valueOf(version.kind().name()),
                    version.key(),
                    definitions.content(version).getBytes(StandardCharsets.UTF_8));
            parts.put(part.path(), part);
        }
        for (var rule : rules.all()) {
            rules.own(rule.key())
                    .map(content -> Part.rule(rule, content))
                    .ifPresent(part -> parts.put(part.path(), part));
        }
        settings().forEach(part -> parts.put(part.path(), part));
        return parts;
    }

    /** The tables of days off that the bureau put beside the program. */
    private List<Part> settings() {
        if (!Files.isDirectory(settings)) {
            return List.of();
        }
        try (var files = Files.walk(settings, 2)) {
            var parts = new ArrayList<Part>();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = settings.relativize(file).toString().replace('\\', '/');
                if (name.matches("calendar/\\d{4}\\.yml")) {
                    parts.add(new Part(Part.Kind.SETTING, name, Files.readAllBytes(file)));
                }
            }
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the settings in " + settings, e);
        }
    }

    private KeyPair keys() {
        var kept = mapper.keys();
        try {
            if (kept.isEmpty()) {
                var fresh = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
                mapper.insertKeys(
                        text(fresh.getPublic().getEncoded()),
                        text(fresh.getPrivate().getEncoded()),
                        clock.instant());
                return fresh;
            }
            var factory = KeyFactory.getInstance(ALGORITHM);
            return new KeyPair(
                    factory.generatePublic(
                            new X509EncodedKeySpec(bytes(kept.get().publicKey()))),
                    factory.generatePrivate(
                            new PKCS8EncodedKeySpec(bytes(kept.get().privateKey()))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of this installation cannot be read", e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }

    private void record(Officer officer, String act, String object, @Nullable String reason) {
        ledger.append(new Act(
                Ledger.RULES,
                LocalDate.now(clock),
                Actor.of(officer, Post.ADMINISTRATOR),
                act,
                object,
                Act.DONE,
                reason,
                null,
                null,
                ""));
    }

    private static Completion refused(Refusal refusal) {
        return new Completion.Refused(List.of(refusal));
    }
}

package anjuan.web;

import anjuan.definition.Draft;
import anjuan.definition.Drafts;
import anjuan.definition.NoSuchDefinition;
import anjuan.engine.Definitions;
import anjuan.engine.Definitions.Kind;
import anjuan.engine.Definitions.Version;
import anjuan.engine.Diagrams;
import anjuan.ledger.Chain;
import anjuan.ledger.Ledger;
import anjuan.ledger.LedgerEntry;
import anjuan.officer.Officer;
import anjuan.officer.Post;
import anjuan.task.Completion;
import anjuan.task.Refusal;
import anjuan.web.DraftLines.DraftLine;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's workshop: the processes and decision tables, their versions, and the ledger of their changes. */
@Controller
@RequestMapping("/definitions")
class DefinitionController {

    /**
     * A process or table in the list.
     *
     * @param running how many courses run on any of its versions
     * @param isOutdated whether the product delivers something newer than the version that the bureau made
     */
    record Line(
            String key,
            String name,
            int number,
            boolean isDelivered,
            LocalDateTime since,
            int running,
            boolean isOutdated,
            @Nullable DraftLine draft) {}

    /** @param draft what it was before it became this version, where the bureau made it */
    record VersionLine(
            int number,
            boolean isActive,
            boolean isDelivered,
            LocalDateTime since,
            int running,
            @Nullable DraftLine draft) {}

    private static final String KEY = "{key:[a-zA-Z][a-zA-Z-]{1,58}}";
    /** Where a draft starts from what the product newly delivers. */
    private static final String DELIVERED = "delivered";

    private final Definitions definitions;
    private final Diagrams diagrams;
    private final Drafts drafts;
    private final DraftLines lines;
    private final Ledger ledger;
    private final DiagramWords words;
    private final CaseView view;
    private final FormReader reader;
    private final Refusals refusals;

    DefinitionController(
            Definitions definitions,
            Diagrams diagrams,
            Drafts drafts,
            DraftLines lines,
            Ledger ledger,
            DiagramWords words,
            CaseView view,
            FormReader reader,
            Refusals refusals) {
        this.definitions = definitions;
        this.diagrams = diagrams;
        this.drafts = drafts;
        this.lines = lines;
        this.ledger = ledger;
        this.words = words;
        this.view = view;
        this.reader = reader;
        this.refusals = refusals;
    }

    @GetMapping
    String list(Officer officer, Model model) {
        officer.require(Post.ADMINISTRATOR);
        var running = definitions.running();
        var delivered = definitions.delivered();
        var open = drafts.open().stream().collect(Collectors.toMap(Draft::key, lines::line));
        var listed =
                new HashMap<Kind, List<Line>>(Map.of(Kind.PROCESS, new ArrayList<>(), Kind.TABLE, new ArrayList<>()));
        for (var version : definitions.active()) {
            listed.get(version.kind())
                    .add(new Line(
                            version.key(),
                            words.of(version.key(), version.name()),
                            version.number(),
                            version.isDelivered(),
                            lines.local(version.deployedAt()),
                            running.getOrDefault(version.key(), 0),
                            newlyDelivered(version, delivered).isPresent(),
                            open.get(version.key())));
        }
        model.addAttribute("processes", listed.get(Kind.PROCESS));
        model.addAttribute("tables", listed.get(Kind.TABLE));
        return "definition/definitions";
    }

    @GetMapping("/ledger")
    String ledger(Officer officer, Model model) {
        officer.require(Post.ADMINISTRATOR);
        var entries = new ArrayList<LedgerEntry>(ledger.entries(Ledger.RULES));
        Chain.Verification verified = ledger.verify(Ledger.RULES);
        java.util.Collections.reverse(entries);
        model.addAttribute("entries", entries);
        model.addAttribute("firstBad", verified.firstBad());
        return "definition/ledger";
    }

    @GetMapping("/" + KEY)
    String show(
            Officer officer,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String from,
            Model model) {
        officer.require(Post.ADMINISTRATOR);
        var form = new HashMap<String, Object>();
        if (from != null) {
            form.put("from", from);
        }
        return page(key, form, List.of(), model);
    }

    @PostMapping("/" + KEY + "/drafts")
    String begin(
            Officer officer,
            @PathVariable String key,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash)
            throws IOException {
        officer.require(Post.ADMINISTRATOR);
        var from = fields.getOrDefault("from", "");
        var asked = new HashMap<>(fields);
        asked.remove("from");
        var reading = reader.read(Drafts.ChangeForm.class, asked);
        var form = reading.form();
        var uploaded = Optional.ofNullable(file).filter(one -> !one.isEmpty());
        var text = uploaded.isPresent() ? read(uploaded.get()) : Optional.<String>empty();
        List<Refusal> found = new ArrayList<>();
        if (form == null) {
            found.addAll(reading.refusals());
        } else if (uploaded.isPresent() && text.isEmpty()) {
            found.add(Refusal.at("file", "DEFINITION_FILE_WRONG"));
        } else {
            var completion = text.isPresent()
                    ? drafts.begin(officer, key, text.get(), form)
                    : from.equals(DELIVERED)
                            ? drafts.begin(officer, key, delivered(key), form)
                            : drafts.begin(officer, version(key, number(from)), form);
            if (completion instanceof Completion.Completed) {
                flash.addFlashAttribute("done", view.word("draft.done.DRAFT_BEGUN"));
                return toDraft(drafts.open(key).orElseThrow());
            }
            found.addAll(((Completion.Refused) completion).refusals());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(key, new HashMap<>(fields), found, model);
    }

    /** One version, as it was drawn. */
    @GetMapping("/" + KEY + "/versions/{number:\\d{1,6}}")
    String version(Officer officer, @PathVariable String key, @PathVariable int number, Model model) {
        officer.require(Post.ADMINISTRATOR);
        var version = version(key, number);
        describe(version, model);
        model.addAttribute("number", number);
        model.addAttribute(
                "isActive",
                definitions.active(key).filter(one -> one.number() == number).isPresent());
        model.addAttribute("content", definitions.content(version));
        return "definition/version";
    }

    /** The diagram of a version in the words of the reader. */
    @GetMapping(
            value = "/" + KEY + "/versions/{number:\\d{1,6}}/diagram.bpmn",
            produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String diagram(Officer officer, @PathVariable String key, @PathVariable int number) {
        officer.require(Post.ADMINISTRATOR);
        return diagrams.xml(version(key, number).id(), words::of);
    }

    /** A version as a file, to the letter. */
    @GetMapping("/" + KEY + "/versions/{number:\\d{1,6}}/file")
    ResponseEntity<InputStreamResource> file(Officer officer, @PathVariable String key, @PathVariable int number) {
        officer.require(Post.ADMINISTRATOR);
        var version = version(key, number);
        return download("%s-v%d%s".formatted(key, number, version.kind().ending()), definitions.content(version));
    }

    static ResponseEntity<InputStreamResource> download(String name, String content) {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        return FileController.download(name, MediaType.APPLICATION_XML, bytes.length, new ByteArrayInputStream(bytes));
    }

    /** The text of a file; absent where it is no UTF-8. */
    static Optional<String> read(MultipartFile file) throws IOException {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.getBytes()))
                    .toString());
        } catch (CharacterCodingException noUtf8) {
            return Optional.empty();
        }
    }

    static String toDraft(Draft draft) {
        return "redirect:/definitions/drafts/" + draft.id();
    }

    private String page(String key, Map<String, Object> form, List<Refusal> found, Model model) {
        var versions = definitions.versions(key);
        if (versions.isEmpty()) {
            throw new NoSuchDefinition(key);
        }
        var active = versions.get(0);
        var running = definitions.running(key);
        var all = drafts.of(key);
        var became = new HashMap<String, Draft>();
        all.stream().filter(draft -> draft.became() != null).forEach(draft -> became.put(draft.became(), draft));
        describe(active, model);
        model.addAttribute(
                "versions",
                versions.stream()
                        .map(one -> new VersionLine(
                                one.number(),
                                one.equals(active),
                                one.isDelivered(),
                                lines.local(one.deployedAt()),
                                running.getOrDefault(one.id(), 0),
                                Optional.ofNullable(became.get(one.id()))
                                        .map(lines::line)
                                        .orElse(null)))
                        .toList());
        model.addAttribute("drafts", all.stream().map(lines::line).toList());
        model.addAttribute("open", drafts.open(key).map(lines::line).orElse(null));
        model.addAttribute(
                "isOutdated", newlyDelivered(active, definitions.delivered()).isPresent());
        form.putIfAbsent("from", String.valueOf(active.number()));
        model.addAttribute("form", form);
        model.addAttribute("errors", refusals.byField(found));
        model.addAttribute("refusals", found);
        return "definition/definition";
    }

    private void describe(Version version, Model model) {
        model.addAttribute("key", version.key());
        model.addAttribute("name", words.of(version.key(), version.name()));
        model.addAttribute("isProcess", version.kind() == Kind.PROCESS);
    }

    /** What the product delivers, where the active version is the bureau's own and none of its versions is that. */
    private Optional<String> newlyDelivered(Version active, Map<String, String> delivered) {
        return Optional.ofNullable(delivered.get(active.key()))
                .filter(text -> !active.isDelivered())
                .filter(text -> definitions.versions(active.key()).stream()
                        .noneMatch(one -> definitions.content(one).equals(text)));
    }

    private String delivered(String key) {
        return Optional.ofNullable(definitions.delivered().get(key)).orElseThrow(() -> new NoSuchDefinition(key));
    }

    private Version version(String key, int number) {
        return definitions.version(key, number).orElseThrow(() -> new NoSuchDefinition(key + " " + number));
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
}

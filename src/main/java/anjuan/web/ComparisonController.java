package anjuan.web;

import anjuan.definition.Comparison;
import anjuan.definition.DecisionTable;
import anjuan.definition.Difference;
import anjuan.definition.Difference.Change;
import anjuan.definition.Drafts;
import anjuan.definition.NoSuchDefinition;
import anjuan.definition.UnreadableDefinition;
import anjuan.engine.Definitions;
import anjuan.engine.Definitions.Kind;
import anjuan.engine.Definitions.Version;
import anjuan.engine.Diagrams;
import anjuan.officer.Officer;
import anjuan.officer.Post;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Two versions of a process or table side by side, and what differs between them as a list. */
@Controller
class ComparisonController {

    /**
     * One of the two that are compared.
     *
     * @param diagram where its diagram is fetched
     */
    record Side(String content, String title, String diagram) {}

    private static final String KEY = "/definitions/{key:[a-zA-Z][a-zA-Z-]{1,58}}";

    private final Definitions definitions;
    private final Drafts drafts;
    private final DiagramWords words;
    private final DifferenceWords differences;
    private final TableSides sides;
    private final CaseView view;

    ComparisonController(
            Definitions definitions,
            Drafts drafts,
            DiagramWords words,
            DifferenceWords differences,
            TableSides sides,
            CaseView view) {
        this.definitions = definitions;
        this.drafts = drafts;
        this.words = words;
        this.differences = differences;
        this.sides = sides;
        this.view = view;
    }

    /**
     * @param from number of the earlier version; the active one where it is left out
     * @param to number of the later version; the active one where it is left out
     * @param draft the draft to compare in place of a later version
     * @param all whether rows of a table that are the same are shown too
     */
    @GetMapping(KEY + "/compare")
    String compare(
            Officer officer,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            @RequestParam(required = false) @Nullable Long draft,
            @RequestParam(defaultValue = "false") boolean all,
            Model model) {
        officer.require(Post.ADMINISTRATOR);
        var versions = definitions.versions(key);
        if (versions.isEmpty()) {
            throw new NoSuchDefinition(key);
        }
        var active = versions.get(0);
        var older = side(version(versions, from, active));
        var newer = draft == null ? side(version(versions, to, active)) : draft(key, draft);
        model.addAttribute("key", key);
        model.addAttribute("name", words.of(key, active.name()));
        model.addAttribute("isProcess", active.kind() == Kind.PROCESS);
        model.addAttribute("versions", versions.stream().map(Version::number).toList());
        model.addAttribute("from", from == null ? active.number() : from);
        model.addAttribute("to", to == null ? active.number() : to);
        model.addAttribute("draft", draft);
        model.addAttribute("older", older);
        model.addAttribute("newer", newer);
        try {
            describe(active.kind(), older, newer, all, model);
        } catch (UnreadableDefinition unreadable) {
            model.addAttribute("isUnreadable", true);
        }
        return "definition/compare";
    }

    /** The diagram of a draft in the words of the reader. */
    @GetMapping(value = "/definitions/drafts/{id:\\d{1,18}}/diagram.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String diagram(Officer officer, @PathVariable long id) {
        officer.require(Post.ADMINISTRATOR);
        var content = drafts.read(id).content();
        if (!Comparison.isDiagram(content)) {
            throw new NoSuchDefinition("diagram of draft " + id);
        }
        return Diagrams.named(content, words::of);
    }

    private void describe(Kind kind, Side older, Side newer, boolean isWhole, Model model) {
        var found = Comparison.of(kind, older.content(), newer.content());
        model.addAttribute("differences", differences.lines(kind, older.content(), newer.content(), found));
        for (var change : Change.values()) {
            model.addAttribute(change.name().toLowerCase(Locale.ROOT), ids(found, change));
        }
        if (kind == Kind.TABLE) {
            model.addAttribute(
                    "sides",
                    sides.of(
                            DecisionTable.read(older.content()),
                            DecisionTable.read(newer.content()),
                            older.title(),
                            newer.title(),
                            isWhole));
        }
        model.addAttribute("isSameText", older.content().equals(newer.content()));
    }

    private static String ids(List<Difference> found, Change change) {
        return found.stream()
                .filter(one -> one.change() == change)
                .map(Difference::element)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static Version version(List<Version> versions, @Nullable Integer number, Version active) {
        if (number == null) {
            return active;
        }
        return versions.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NoSuchDefinition(active.key() + " " + number));
    }

    private Side side(Version version) {
        return new Side(
                definitions.content(version),
                view.word("definition.number", version.number()),
                "/definitions/%s/versions/%d/diagram.bpmn".formatted(version.key(), version.number()));
    }

    private Side draft(String key, long id) {
        var draft = drafts.read(id);
        if (!draft.key().equals(key)) {
            throw new NoSuchDefinition("draft " + id + " of " + key);
        }
        return new Side(draft.content(), view.word("compare.draft", id), "/definitions/drafts/" + id + "/diagram.bpmn");
    }
}

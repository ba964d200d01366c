package anjuan.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.definition.Draft;
import anjuan.definition.Drafts;
import anjuan.definition.Drafts.ChangeForm;
import anjuan.engine.Definitions;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.task.Completion;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Rows;
import anjuan.testing.Story;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Two hundred running cases are rehearsed behind the page: it tells how far it is, can be stopped, and leaves no trace. */
@AnjuanTest
class LongRehearsalTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String ADMINISTRATOR = "guanli";
    private static final RehearsalForm RUNNING = new RehearsalForm(RehearsalChoice.RUNNING, null, false);
    private static final int FEWEST = 50;
    private static final Duration LONGEST = Duration.ofMinutes(2);

    @Autowired
    Rehearsals rehearsals;

    @Autowired
    RehearsalMapper mapper;

    @Autowired
    Drafts drafts;

    @Autowired
    Definitions definitions;

    @Autowired
    Organisation organisation;

    @Autowired
    Story story;

    @Autowired
    Rows rows;

    @Autowired
    MockMvc mvc;

    private final Set<String> own = new HashSet<>();
    private Officer administrator;
    private Draft draft;

    @BeforeEach
    void lodge() {
        administrator = organisation.officer(ADMINISTRATOR);
        int running = definitions.running().getOrDefault("handleClue", 0);
        // what other tests left standing runs along, however it was left; of our own all is known
        for (int i = Math.min(running, Rehearsals.MOST_COURSES - FEWEST); i < Rehearsals.MOST_COURSES; i++) {
            own.add(story.lodged(DAY).value());
        }
        draft = begun("handleClue");
    }

    @AfterEach
    void withdraw() {
        until(RehearsalRun::isOver);
        drafts.open().forEach(one -> drafts.withdraw(organisation.officer(one.author()), one.id()));
    }

    @Test
    void twoHundredAreRunBehindThePageAndLeaveNoTrace() throws Exception {
        var before = rows.digests();

        assertThat(rehearsals.begin(administrator, draft, RUNNING, Duration.ZERO))
                .isInstanceOf(Completion.Completed.class);
        var underWay = until(run -> run.done() > 0);
        assertThat(underWay.courses()).isEqualTo(Rehearsals.MOST_COURSES);
        assertThat(underWay.done()).as("seen while it runs").isLessThan(Rehearsals.MOST_COURSES);
        assertThat(underWay.isOver()).isFalse();
        page("zh", "正在试运行，已完成", "hx-trigger=\"every 2s\"", "停止试运行", "共 200 件");
        page("en", "Under way:", "Stop the rehearsal");

        var over = until(RehearsalRun::isOver);
        assertThat(over.done()).isEqualTo(Rehearsals.MOST_COURSES);
        assertThat(over.same() + over.different() + over.stuck()).isEqualTo(over.done());
        assertThat(rehearsals.courses(over))
                .filteredOn(course -> own.contains(course.matter()))
                .hasSizeGreaterThanOrEqualTo(FEWEST)
                .allSatisfy(course -> assertThat(course.verdict()).isEqualTo(Verdict.SAME));
        assertThat(over.isBroken()).isFalse();
        assertThat(rehearsals.courses(over)).hasSize(Rehearsals.MOST_COURSES);
        var after = rows.digests();
        List.of("rehearsal_run", "rehearsal_course").forEach(own -> {
            before.remove(own);
            after.remove(own);
        });
        assertThat(after).isEqualTo(before);
    }

    @Test
    void aSecondOneIsRefusedUntilTheFirstIsStopped() throws Exception {
        var other = begun("extendLimit");
        rehearsals.begin(administrator, draft, RUNNING, Duration.ZERO);
        until(run -> run.done() > 0);

        assertThat(codes(rehearsals.begin(administrator, draft, RUNNING))).containsExactly("REHEARSAL_UNDER_WAY");
        assertThat(codes(rehearsals.begin(administrator, other, RUNNING))).containsExactly("REHEARSAL_OF_ANOTHER");
        mvc.perform(as(ADMINISTRATOR, post("/definitions/drafts/" + other.id() + "/rehearsal")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("正在试运行另一份草稿（handleClue）")));

        mvc.perform(as(ADMINISTRATOR, post(path() + "/stop"))).andExpect(redirectedUrl(path()));
        var stopped = until(RehearsalRun::isOver);
        assertThat(stopped.done()).isBetween(1, Rehearsals.MOST_COURSES - 1);
        assertThat(stopped.isStopped()).isTrue();
        assertThat(stopped.isBroken()).isFalse();
        assertThat(rehearsals.courses(stopped)).hasSize(stopped.done());
        page("zh", "已经停止：共 200 件，完成 " + stopped.done() + " 件");
        page("en", "Stopped: " + stopped.done() + " of 200 done");

        assertThat(rehearsals.begin(administrator, draft, new RehearsalForm(RehearsalChoice.LATEST, null, false)))
                .as("the stage is free again")
                .isInstanceOf(Completion.Completed.class);
    }

    @Test
    void nobodyElseStopsIt() throws Exception {
        rehearsals.begin(administrator, draft, RUNNING, Duration.ZERO);
        for (var who : List.of(Story.CHIEF, Story.LEAD, Story.CLERK, "sheng.fagui")) {
            mvc.perform(as(who, post(path() + "/stop"))).andExpect(status().isForbidden());
            assertThatThrownBy(() -> rehearsals.stop(organisation.officer(who), draft.id()))
                    .isInstanceOf(AccessDeniedException.class);
        }

        var over = until(RehearsalRun::isOver);
        assertThat(over.isStopAsked()).isFalse();
        assertThat(over.done()).isEqualTo(Rehearsals.MOST_COURSES);
        mvc.perform(as(ADMINISTRATOR, post(path() + "/stop")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("没有正在进行的试运行")));
    }

    @Test
    void oneThatItsServerLeftBehindIsTakenAsBrokenAndAnotherOneBegins() {
        long lost = mapper.nextId();
        var longAgo = java.time.Instant.parse("2026-01-01T00:00:00Z");
        mapper.insert(lost, draft.id(), draft.digest(), ADMINISTRATOR, RUNNING, 200, longAgo);

        assertThat(rehearsals.latest(draft.id()).orElseThrow().isBroken()).isTrue();
        assertThat(rehearsals.begin(administrator, draft, new RehearsalForm(RehearsalChoice.LATEST, null, false)))
                .isInstanceOf(Completion.Completed.class);
    }

    private RehearsalRun until(Predicate<RehearsalRun> state) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end) {
            var run = rehearsals.latest(draft.id());
            if (run.isEmpty() || state.test(run.get())) {
                return run.orElse(null);
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("it did not come to that");
    }

    private Draft begun(String key) {
        var version = definitions.active(key).orElseThrow();
        assertThat(drafts.begin(administrator, version, new ChangeForm("试走", "云市监发〔2026〕8号")))
                .isInstanceOf(Completion.Completed.class);
        return drafts.open(key).orElseThrow();
    }

    private void page(String language, String... texts) throws Exception {
        var shown = mvc.perform(as(ADMINISTRATOR, get(path()).param("lang", language)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(shown).contains(texts).doesNotContain("??");
    }

    private String path() {
        return "/definitions/drafts/" + draft.id() + "/rehearsal";
    }

    private static MockHttpServletRequestBuilder as(String who, MockHttpServletRequestBuilder request) {
        return request.with(user(who).roles("OFFICER")).with(csrf());
    }

    private static List<String> codes(Completion completion) {
        return ((Completion.Refused) completion)
                .refusals().stream().map(refusal -> refusal.code()).toList();
    }
}

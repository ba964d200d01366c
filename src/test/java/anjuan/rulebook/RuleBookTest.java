package anjuan.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjuan.testing.AnjuanTest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.transaction.AfterTransaction;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@AnjuanTest
@Transactional
class RuleBookTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DAY = LocalDate.of(2090, 5, 1);

    @Autowired
    RuleBookMapper mapper;

    @Autowired
    RuleBook book;

    @AfterTransaction
    void forget() {
        book.refresh();
    }

    @Test
    void anotherNodeKnowsAVersionOnceItLooksAgain() {
        var here = at("2090-03-02T09:00:00");
        var there = at("2090-03-02T09:00:00");
        assertThat(there.inForce(RuleKind.NUMBERING, "numbering", DAY)).isEmpty();

        here.add(RuleKind.NUMBERING, "numbering", "first", DAY, "fuhe");
        assertThat(there.inForce(RuleKind.NUMBERING, "numbering", DAY)).isEmpty();
        there.refresh();

        assertThat(content(there, DAY)).contains("first");
        assertThat(content(there, DAY.minusDays(1))).isEmpty();
        assertThat(there.revision()).isEqualTo(mapper.count());
    }

    @Test
    void ofVersionsOfOneDayTheLatestGovernsAndTheOthersNeverDid() {
        var here = at("2090-03-02T09:00:00");
        here.add(RuleKind.NUMBERING, "numbering", "first", DAY, "fuhe");
        here.add(RuleKind.NUMBERING, "numbering", "second", DAY, "fuhe");
        here.add(RuleKind.NUMBERING, "numbering", "third", DAY.plusDays(9), "fuhe");
        here.refresh();

        assertThat(content(here, DAY)).contains("second");
        assertThat(content(here, DAY.plusDays(9))).contains("third");
        assertThat(here.governing(RuleKind.NUMBERING, "numbering"))
                .extracting(RuleVersion::content)
                .containsExactly("second", "third");
    }

    @Test
    void oneThatBeginsEarlierTakesThePlaceOfWhatHasNotComeYet() {
        var here = at("2090-03-02T09:00:00");
        here.add(RuleKind.NUMBERING, "numbering", "slip", DAY.plusYears(10), "fuhe");
        here.add(RuleKind.NUMBERING, "numbering", "mended", DAY, "fuhe");
        here.refresh();

        assertThat(content(here, DAY.minusDays(1))).isEmpty();
        assertThat(content(here, DAY)).contains("mended");
        assertThat(content(here, DAY.plusYears(11))).contains("mended");
    }

    @Test
    void theDayAfterIsTheEarliestAndLateInTheEveningTheOneAfterThat() {
        assertThat(at("2090-03-02T00:00:00").earliest()).isEqualTo(LocalDate.of(2090, 3, 3));
        assertThat(at("2090-03-02T23:54:59").earliest()).isEqualTo(LocalDate.of(2090, 3, 3));
        assertThat(at("2090-03-02T23:55:00").earliest()).isEqualTo(LocalDate.of(2090, 3, 4));
    }

    @Test
    void whatComesTooEarlyIsNotAdded() {
        var here = at("2090-03-02T09:00:00");
        assertThatThrownBy(() -> here.add(RuleKind.LIMITS, "x", "y", LocalDate.of(2090, 3, 2), "fuhe"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void aVersionIsAddedOnlyTogetherWithItsApproval() {
        assertThatThrownBy(() -> book.add(RuleKind.LIMITS, "x", "y", DAY, "fuhe"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private RuleBook at(String time) {
        var instant = Instant.from(LocalDateTime.parse(time).atZone(ZONE));
        return new RuleBook(mapper, Clock.fixed(instant, ZONE));
    }

    private static Optional<String> content(RuleBook book, LocalDate on) {
        return book.inForce(RuleKind.NUMBERING, "numbering", on).map(RuleVersion::content);
    }
}

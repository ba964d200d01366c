package anjuan.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.engine.Drawing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PathComparisonTest {

    private static final List<String> PATH = List.of(
            "breachFoundOnTheSpot",
            "checkOnTheSpot",
            "isSimple",
            "decideOnTheSpot",
            "isDecidedOnTheSpot",
            "issueSpotDecision",
            "afterSpotDecision",
            "paySpotFine",
            "isAllBrought",
            "handInSpotPapers");

    private Drawing drawing;

    @BeforeEach
    void read() throws IOException {
        drawing = Drawing.of(Files.readString(Path.of("bpmn/summary-penalty.bpmn")));
    }

    /** Steps of one millisecond are written down in any order. */
    @Test
    void whichBranchComesToAJoinFirstIsNoDifference() {
        var other = new ArrayList<>(PATH);
        Collections.swap(other, 8, 9);

        assertThat(PathComparison.of(drawing, PATH, drawing, other, false)).isEmpty();
        assertThat(PathComparison.of(drawing, other, drawing, PATH, false)).isEmpty();
    }

    @Test
    void anotherOrderOfStepsIsTold() {
        var other = new ArrayList<>(PATH);
        Collections.swap(other, 3, 5);

        assertThat(PathComparison.of(drawing, PATH, drawing, other, false)).isNotEmpty();
    }
}

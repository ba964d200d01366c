package anjuan.closure;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.Stage;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 当事人处理完毕: nothing more is to be done about a party; the case may close when this holds of all. */
@Component
class EndParty implements Step {

    private final CaseFiles files;
    private final Matters matters;

    EndParty(CaseFiles files, Matters matters) {
        this.files = files;
        this.matters = matters;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        files.change(matter).stage(Stage.CLOSING).save();
        matters.end(matter, matters.find(matter).orElseThrow().lastActOn());
        return Outcome.done();
    }
}

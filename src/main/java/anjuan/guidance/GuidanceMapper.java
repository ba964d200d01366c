package anjuan.guidance;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.document.Paper;
import anjuan.guidance.Guidance.Recheck;
import anjuan.guidance.Guidance.State;
import anjuan.officer.Officer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface GuidanceMapper {

    String COLUMNS = """
            file, of_case, bureau, below_id, below, kind, subject, body, basis, binding, due_on, report_on, answer_on,
            designated_id, designated, drafted_by, drafted_on, opinion, signer_id, signed_by, signed_on, number,
            paper_id as paper, matter as matter_id, late, objection, objected_on, recheck_on, recheck_result, recheck, rechecked_on,
            proposal, state, ended_by, ended_on, gone_on""";

    @Insert("""
            insert into guidance_guidance (file, of_case, bureau, bureau_id, below_id, below, kind, subject, body, basis,
                                           binding, due_on, report_on, designated_id, designated, drafted_by, drafted_on,
                                           late, state)
            values (#{file}, #{ofCase}, #{upper}, #{upperId}, #{belowId}, #{below}, #{draft.kind}, #{draft.subject},
                    #{draft.body}, #{draft.basis}, #{draft.binding}, #{draft.dueOn}, #{draft.reportOn},
                    #{draft.designatedId}, #{designated}, #{by}, #{on}, false, 'DRAFTED')""")
    void insert(
            CaseNumber file,
            CaseNumber ofCase,
            String upper,
            String upperId,
            String belowId,
            String below,
            Draft draft,
            @Nullable String designated,
            String by,
            LocalDate on);

    @Update("""
            update guidance_guidance
            set subject = #{draft.subject}, body = #{draft.body}, basis = #{draft.basis}, binding = #{draft.binding},
                due_on = #{draft.dueOn}, report_on = #{draft.reportOn}, designated_id = #{draft.designatedId},
                designated = #{designated}, drafted_by = #{by}, drafted_on = #{on}, state = 'DRAFTED'
            where file = #{file}""")
    void redraft(CaseNumber file, Draft draft, @Nullable String designated, String by, LocalDate on);

    @Update("""
            update guidance_guidance
            set opinion = #{opinion}, signer_id = #{by.id}, signed_by = #{by.name}, signed_on = #{on}, state = 'SIGNED'
            where file = #{file}""")
    void sign(CaseNumber file, @Nullable String opinion, Officer by, LocalDate on);

    @Update("""
            update guidance_guidance
            set opinion = #{opinion}, state = 'RETURNED'
            where file = #{file}""")
    void sendBack(CaseNumber file, String opinion);

    @Update("""
            update guidance_guidance
            set number = #{paper.number}, paper_id = #{paper.id}, matter = #{matter}, answer_on = #{answerOn}, state = #{state}
            where file = #{file}""")
    void issue(CaseNumber file, Paper paper, @Nullable String matter, @Nullable LocalDate answerOn, State state);

    @Update("""
            update guidance_guidance
            set answer_on = #{on}
            where file = #{file}""")
    void setAnswerOn(CaseNumber file, LocalDate on);

    @Update("""
            update guidance_guidance
            set recheck_on = #{on}
            where file = #{file}""")
    void setRecheckOn(CaseNumber file, LocalDate on);

    @Update("""
            update guidance_guidance
            set state = #{state}
            where file = #{file}""")
    void setState(CaseNumber file, State state);

    @Update("""
            update guidance_guidance
            set late = true
            where file = #{file}""")
    void setLate(CaseNumber file);

    @Update("""
            update guidance_guidance
            set report_on = #{on}, state = 'ISSUED'
            where file = #{file}""")
    void askAgain(CaseNumber file, LocalDate on);

    @Update("""
            update guidance_guidance
            set objection = #{why}, objected_on = #{on}, state = 'OBJECTED'
            where file = #{file}""")
    void object(CaseNumber file, String why, LocalDate on);

    @Update("""
            update guidance_guidance
            set recheck_result = #{result}, recheck = #{text}, rechecked_on = #{on}, due_on = #{dueOn}, state = #{state}
            where file = #{file}""")
    void recheck(CaseNumber file, Recheck result, String text, LocalDate on, @Nullable LocalDate dueOn, State state);

    @Update("""
            update guidance_guidance
            set proposal = #{text}, state = #{state}
            where file = #{file}""")
    void propose(CaseNumber file, @Nullable String text, State state);

    @Update("""
            update guidance_guidance
            set state = #{state}, ended_by = #{by}, ended_on = #{on}
            where file = #{file}""")
    void end(CaseNumber file, State state, String by, LocalDate on);

    @Update("""
            update guidance_guidance
            set of_case = #{to.caseNumber}, matter = #{to.id}, below_id = #{belowId}, below = #{below}
            where file = #{file}""")
    void move(CaseNumber file, Matter to, String belowId, String below);

    @Update("""
            update guidance_guidance
            set gone_on = #{on}
            where file = #{file}""")
    void setGone(CaseNumber file, LocalDate on);

    @Insert("""
            insert into guidance_move (file, from_case, from_matter, from_bureau, to_case, to_matter, to_bureau, moved_on)
            values (#{file}, #{fromCase}, #{fromMatter}, #{fromBureau}, #{toCase}, #{toMatter}, #{toBureau}, #{movedOn})""")
    void keepMove(GuidanceMove move);

    @Select("""
            select file, from_case, from_matter, from_bureau, to_case, to_matter, to_bureau, moved_on
            from guidance_move
            where from_case = #{caseNumber} or to_case = #{caseNumber} or file = #{caseNumber}
            order by moved_on, from_case, from_matter""")
    List<GuidanceMove> moves(CaseNumber caseNumber);

    @Select("select " + COLUMNS + """
             from guidance_guidance
            where file = #{file}""")
    Optional<Guidance> ofFile(CaseNumber file);

    @Select("select " + COLUMNS + """
             from guidance_guidance
            where of_case = #{ofCase} and number is not null
            order by signed_on, file""")
    List<Guidance> ofCase(CaseNumber ofCase);

    @Select("select " + COLUMNS + """
             from guidance_guidance
            where bureau_id = #{bureauId}
            order by ended_on is not null, drafted_on desc, file desc
            limit #{most}""")
    List<Guidance> ofBureau(String bureauId, int most);

    @Select("select " + COLUMNS + """
             from guidance_guidance
            where below_id = #{bureauId} and number is not null
            order by ended_on is not null, signed_on desc, file desc
            limit #{most}""")
    List<Guidance> received(String bureauId, int most);

    @Insert("""
            insert into guidance_reply (file, seq, body, follows, copy_id, replied_by, replied_on)
            values (#{file}, #{seq}, #{body}, #{follows}, #{copy}, #{repliedBy}, #{repliedOn})""")
    void insertReply(GuidanceReply reply);

    @Select("""
            select file, seq, body, follows, copy_id as copy, replied_by, replied_on, enough, remark, considered_on
            from guidance_reply
            where file = #{file}
            order by seq""")
    List<GuidanceReply> replies(CaseNumber file);

    @Update("""
            update guidance_reply
            set enough = #{enough}, remark = #{remark}, considered_on = #{on}
            where file = #{file} and seq = #{seq}""")
    void consider(CaseNumber file, int seq, boolean enough, String remark, LocalDate on);
}

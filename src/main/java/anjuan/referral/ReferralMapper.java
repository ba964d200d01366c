package anjuan.referral;

import anjuan.access.Viewer;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.document.Paper;
import anjuan.referral.Referral.State;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The register stands in the XML beside this, because it includes the access predicate. */
@Mapper
interface ReferralMapper {

    @Insert("""
            insert into referral_referral (case_number, matter, respondent, suspect, offence, other_crime,
                                           crime_article, ground, reason, charges, state)
            values (#{caseNumber}, #{matterId}, #{respondent}, #{suspect}, #{offence}, #{otherCrime},
                    #{crimeArticle}, #{ground}, #{reason}, #{charges},
                    #{state})""")
    void insert(Referral referral);

    @Select("""
            select case_number, matter as matter_id, respondent, suspect, offence, other_crime, crime_article, ground,
                   reason, charges, team, facts,
                   grounds, course, course_reason, police, procuratorate, number, state
            from referral_referral
            where case_number = #{caseNumber}
            order by matter""")
    List<Referral> of(CaseNumber caseNumber);

    @Update("""
            update referral_referral
            set state = #{state}
            where case_number = #{of.caseNumber} and matter = #{of.id}""")
    void setState(Matter of, State state);

    @Update("""
            update referral_referral
            set team = #{team}
            where case_number = #{of.caseNumber} and matter = #{of.id}""")
    void setTeam(Matter of, String team);

    @Update("""
            update referral_referral
            set facts = #{facts}, grounds = #{grounds}
            where case_number = #{of.caseNumber} and matter = #{of.id}""")
    void setReport(Matter of, String facts, String grounds);

    @Update("""
            update referral_referral
            set course = #{course}, course_reason = #{reason}
            where case_number = #{of.caseNumber} and matter = #{of.id}""")
    void setCourse(Matter of, CaseCourse course, @Nullable String reason);

    @Update("""
            update referral_referral
            set police = #{police}, procuratorate = #{procuratorate}
            where case_number = #{of.caseNumber} and matter = #{of.id}""")
    void setOrgans(Matter of, String police, @Nullable String procuratorate);

    @Update("""
            update referral_referral
            set number = #{number}
            where case_number = #{of.caseNumber} and matter = #{of.id}""")
    void setNumber(Matter of, String number);

    @Insert("""
            insert into referral_event (case_number, matter, seq, kind, occurred_on, occurred_at, actor, organ, number,
                                        dated_on, item, body)
            values (#{caseNumber}, #{matterId}, #{seq}, #{kind}, #{occurredOn}, #{occurredAt}, #{actor}, #{organ},
                    #{number}, #{datedOn}, #{item}, #{body})""")
    void insertEvent(ReferralEvent event);

    @Update("""
            update referral_event
            set number = #{paper.number}, item = #{paper.id}
            where case_number = #{of.caseNumber} and matter = #{of.id} and seq = #{seq}""")
    void setEventPaper(Matter of, int seq, Paper paper);

    @Select("""
            select case_number, matter as matter_id, seq, kind, occurred_on, occurred_at, actor, organ, number, dated_on,
                   item, body
            from referral_event
            where case_number = #{caseNumber}
            order by matter, seq""")
    List<ReferralEvent> events(CaseNumber caseNumber);

    @Insert("""
            insert into referral_material (case_number, matter, seq, kind, item, title, without, supplement, sent_on)
            values (#{caseNumber}, #{matterId}, #{seq}, #{kind}, #{item}, #{title}, #{without}, #{supplement}, #{sentOn})""")
    void insertMaterial(Material material);

    @Select("""
            select case_number, matter as matter_id, seq, kind, item, title, without, supplement, sent_on
            from referral_material
            where case_number = #{caseNumber}
            order by matter, seq""")
    List<Material> materials(CaseNumber caseNumber);

    List<Registered> register(
            @Param("viewer") Viewer viewer,
            @Param("concern") @Nullable Concern concern,
            @Param("today") LocalDate today,
            @Param("afterCase") @Nullable String afterCase,
            @Param("afterMatter") @Nullable String afterMatter,
            @Param("limit") int limit);

    List<Unreferred> unreferred(@Param("viewer") Viewer viewer, @Param("limit") int limit);
}

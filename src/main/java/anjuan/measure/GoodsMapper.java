package anjuan.measure;

import anjuan.casefile.CaseNumber;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface GoodsMapper {

    @Insert("""
            insert into measure_goods (case_number, matter, line, name, brand, specification, quantity, unit, worth,
                                       place, remark, origin_line)
            values (#{caseNumber}, #{matter}, #{line}, #{name}, #{brand}, #{specification}, #{quantity}, #{unit},
                    #{worth}, #{place}, #{remark}, #{originLine})""")
    void insert(Goods goods);

    @Select("""
            select case_number, matter, line, name, brand, specification, quantity, unit, worth, place, remark,
                   origin_line
            from measure_goods
            where case_number = #{caseNumber} and matter = #{matter}
            order by line""")
    List<Goods> goods(CaseNumber caseNumber, String matter);

    @Insert("""
            insert into measure_move (case_number, matter, seq, line, from_fate, to_fate, quantity, moved_on, to_matter,
                                      note)
            values (#{caseNumber}, #{matter}, #{seq}, #{line}, #{fromFate}, #{toFate}, #{quantity}, #{movedOn},
                    #{toMatter}, #{note})""")
    void insertMove(Move move);

    @Select("""
            select case_number, matter, seq, line, from_fate, to_fate, quantity, moved_on, to_matter, note
            from measure_move
            where case_number = #{caseNumber} and matter = #{matter}
            order by seq""")
    List<Move> moves(CaseNumber caseNumber, String matter);
}

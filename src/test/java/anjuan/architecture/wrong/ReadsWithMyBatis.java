package anjuan.architecture.wrong;

import org.apache.ibatis.session.SqlSession;

class ReadsWithMyBatis {

    private SqlSession session;
}

package anjuan.architecture.wrong;

import org.camunda.bpm.engine.RuntimeService;

class KnowsTheEngine {

    private RuntimeService runtime;
}

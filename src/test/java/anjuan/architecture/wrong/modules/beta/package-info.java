@ApplicationModule(allowedDependencies = {})
package anjuan.architecture.wrong.modules.beta;

import org.springframework.modulith.ApplicationModule;

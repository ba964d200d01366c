/** Small wrong classes, one or two for each rule. None is a bean: the rules read them, nothing runs them. */
package anjuan.architecture.wrong;

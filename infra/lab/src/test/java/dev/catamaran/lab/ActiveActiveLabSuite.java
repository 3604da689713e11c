package dev.catamaran.lab;

import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The tests that share the active-active lab, and all that need none. */
@Suite
@IncludeEngines("junit-jupiter")
@SelectPackages("dev.catamaran.lab")
@IncludeClassNamePatterns(".*IT")
@ExcludeTags("active-passive")
class ActiveActiveLabSuite {}

package org.chatdesk.notification;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.chatdesk.kit.testing.HouseRules;

@AnalyzeClasses(packages = "org.chatdesk.notification", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {
    @ArchTest static final ArchTests rules = ArchTests.in(HouseRules.class);
}

<?xml version="1.0" encoding="UTF-8"?>
<!-- One line for each skipped test in the reports: its name and why. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
    <xsl:output method="text" encoding="UTF-8" />
    <xsl:template match="/">
        <xsl:for-each select="//testcase[skipped]">
            <xsl:value-of select="concat('SKIPPED ', @classname, '.', @name, ': ')" />
            <xsl:choose>
                <xsl:when test="skipped/@message">
                    <xsl:value-of select="normalize-space(skipped/@message)" />
                </xsl:when>
                <!-- A failed assumption says why on the first line of its stack trace. -->
                <xsl:otherwise>
                    <xsl:value-of select="substring-before(concat(skipped, '&#10;'), '&#10;')" />
                </xsl:otherwise>
            </xsl:choose>
            <xsl:text>&#10;</xsl:text>
        </xsl:for-each>
    </xsl:template>
</xsl:stylesheet>

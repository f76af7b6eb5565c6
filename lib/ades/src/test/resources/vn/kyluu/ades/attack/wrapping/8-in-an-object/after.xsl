<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:ds="http://www.w3.org/2000/09/xmldsig#">
  <xsl:output method="xml" encoding="UTF-8"/>
  <xsl:template match="@*|node()"><xsl:copy><xsl:apply-templates select="@*|node()"/></xsl:copy></xsl:template>
  <xsl:template match="KetLuan"><KetLuan Id="khac">Khỏi</KetLuan></xsl:template>
  <xsl:template match="ds:Signature"><xsl:copy><xsl:apply-templates select="@*|node()"/><ds:Object><xsl:copy-of select="/HoSo/KetLuan"/></ds:Object></xsl:copy></xsl:template>
</xsl:stylesheet>

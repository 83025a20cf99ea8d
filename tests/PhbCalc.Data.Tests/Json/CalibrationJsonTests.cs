using PhbCalc.TestSupport;
using PhbCalc.TopDown;

namespace PhbCalc.Data.Tests;

public sealed class CalibrationJsonTests
{
    private const string NotDerived = "is not what the other members come to; give the file as it was written: what can be worked out from its lines is worked out again";

    private static readonly CalibrationResult Bands = new(
        SomeCalibrations.Fitted(CalibrationMethod.Isotonic, 0.15m, 0.03m), new TableCalibration(CalibrationMethod.Isotonic, 0.15m, 0.03m).CrossValidate(SomeCalibrations.Sample, 5));

    [Law]
    public Property What_is_written_reads_back_as_an_equal_result() => Law.Of(SomeCalibrations.Any, AssertReadsBack);

    [Fact]
    public void A_table_that_goes_on_beyond_its_points_reads_back() => AssertReadsBack(
        new(new TableCalibration(CalibrationMethod.PercentileMatching, 0m, extends: true).Calibrate(SomeCalibrations.Sample)));

    [Fact]
    public void A_fitted_table_is_written_in_snake_case_with_exact_numbers() => Snapshot.Matches(CalibrationJson.V1.Text(Bands));

    [Fact]
    public void A_price_per_point_is_written_with_what_it_was_made_from() => Assert.Contains(
        """
          "table": {
            "kind": "price_per_point",
            "extend": true,
            "bands": [],
            "points": [
              {
                "points": 0,
                "amount": 0.00
              },
              {
                "points": 150,
                "amount": 59500.00
              }
            ]
          },
        """.ReplaceLineEndings("\n"),
        CalibrationJson.V1.Text(new(SomeCalibrations.Fitted(CalibrationMethod.PricePerPoint, 0.15m))),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("phbcalc.calibration.v1", "x", "format: 'x' is not the format that is read here; give a file whose format is phbcalc.calibration.v1")]
    [InlineData("\"method\": \"isotonic\"", "\"method\": \"isotone\"", "method: 'isotone' is not a method of calibration; did you mean 'isotonic'? allowed: price_per_point, percentile_matching, isotonic")]
    [InlineData("\"contingency_share\": 0.15", "\"contingency_share\": 15", "contingency_share: '15' is not a share; write a number from 0 to 1 with at most six decimals, such as 0.15 for 15%")]
    [InlineData("\"uplift\": 0.03", "\"uplift\": -2", "uplift: '-2' is not a rise in prices; write a number from -1 to 1 with at most six decimals, such as 0.03 for 3%")]
    [InlineData("\"extend\": false", "\"extend\": null", "extend: is neither true nor false; write true or false")]
    [InlineData("\"cost\": 4000.00", "\"cost\": \"4000\"", "sample[0].cost: is not a number; write it like 1234.56, without an exponent and with at most 28 digits")]
    [InlineData("\"kind\": \"bands\"", "\"kind\": \"steps\"", "table.kind: 'steps' is not a kind of allocation table; allowed: bands, interpolated, price_per_point")]
    [InlineData("\"kind\": \"bands\"", "\"kind\": \"interpolated\"", "table.points: there is no point; give at least one")]
    [InlineData("\"kind\": \"bands\"", "\"kind\": \"price_per_point\"", $"table.extend: {NotDerived}\ntable.bands: {NotDerived}\ntable.points: {NotDerived}")]
    [InlineData("\"points_from\": 20", "\"points_from\": 19", "table.bands: '19' is in the band before, which ends at 19.999999, or under it; write the bands from the lowest, so that none overlaps the one before")]
    [InlineData("\"points\": []", "\"points\": [ { \"points\": 1, \"amount\": 1 } ]", $"table.points: {NotDerived}")]
    [InlineData("\"cases\": 5", "\"cases\": \"5\"", "accuracy.all.cases: is not a whole number; write it like 2")]
    [InlineData("\"mape\": 0", "\"mapes\": 0", "accuracy.all.mape: is missing; add it: every member of the format is written, null if there is nothing to say\naccuracy.all.mapes: is not a member of the format; did you mean 'mape'? allowed: cases, without_ratio, without_error, indicative, final, mean_ratio, median_ratio, tenth_percentile_ratio, ninetieth_percentile_ratio, mape, within_10, within_20, bias, r_squared")]
    [InlineData("\"group\": \"b\",", "\"group\": 1,", "accuracy.groups[1].group: is not a text; write it in quotes")]
    [InlineData("\"not_covered\": [", "\"not_covered\": [ 1.5, ", "cross_validation.not_covered[0]: is not a whole number; write it like 2")]
    [InlineData("\"folds\": 5", "\"folds\": null", "cross_validation.folds: is not a whole number; write it like 2")]
    public void What_is_not_of_the_format_is_refused_with_the_path_of_the_member(string written, string changed, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidInputException>(() => CalibrationJson.V1.Parse(Changed.First(CalibrationJson.V1.Text(Bands), written, changed))).Report());

    [Fact]
    public void Culture_does_not_matter()
    {
        string text = CalibrationJson.V1.Text(Bands);
        Assert.All(Cultures.Names, culture => Assert.Equal(text, Cultures.In(culture, () => CalibrationJson.V1.Text(CalibrationJson.V1.Parse(text)))));
    }

    private static void AssertReadsBack(CalibrationResult result)
    {
        string text = CalibrationJson.V1.Text(result);
        Assert.Equal(result, CalibrationJson.V1.Parse(text));
        Assert.Equal(text, CalibrationJson.V1.Text(CalibrationJson.V1.Parse(text)));
        using MemoryStream stream = new();
        CalibrationJson.V1.Write(stream, result);
        stream.Position = 0;
        Assert.Equal(result, CalibrationJson.V1.Read(stream));
    }
}

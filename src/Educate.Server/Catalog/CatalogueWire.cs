using Educate.Contracts;
using Rows = Educate.Server.Catalog.CatalogueLoading.Rows;

namespace Educate.Server.Catalog;

/// <summary>Turns the catalogue's rows into what crosses the wire.</summary>
internal static class CatalogueWire
{
    /// <summary>The start of a course that has none; clients know it as "not known yet".</summary>
    private static readonly DateTimeOffset _unknownStart = DateTimeOffset.FromUnixTimeMilliseconds(9_999_999_999_999);

    public static CourseEntry Entry(
        CourseRow row, Rows rows, List<SpecializationRow> specializations, Dictionary<Id<Partner>, string> partnerNames)
    {
        var partnerIds = rows.CoursePartners[row.Id].ToList();
        var tree = rows.Trees.GetValueOrDefault(row.Id);
        var course = Course(row, rows, partnerIds, specializations);
        return new CourseEntry
        {
            Course = course,
            OnDemand = course.CourseType is CourseType.OnDemand or CourseType.Capstone ? OnDemand(row, course) : null,
            CatalogNumber = row.CatalogNumber,
            Version = row.PublishedVersion,
            Tree = tree,
            IsRestricted = row.IsRestricted,
            Start = row.Start,
            ImageAssetId = row.ImageAssetId,
            PartnerIds = partnerIds,
            PartnerName = partnerIds.Count > 0 ? partnerNames[partnerIds[0]] : null,
            V1Sessions = rows.V1Sessions[row.Id].ToList(),
            Session = tree is { Schedule: ScheduleKind.Fixed } && rows.Sessions[row.Id].FirstOrDefault() is { } session ? Session(session, tree) : null,
        };
    }

    public static Partner Partner(PartnerRow row, IEnumerable<Id<Course>> courses, IEnumerable<Id<Instructor>> instructors)
    {
        var logo = row.LogoAssetId is null ? "" : PublicImages.Logo(row.Id, row.LogoAssetId.Value);
        return new Partner
        {
            Id = row.Id,
            Name = row.Name,
            ShortName = row.ShortName,
            HomeLink = row.Website,
            Logo = logo,
            ClassLogo = logo,
            SquareLogo = logo,
            RectangularLogo = logo,
            Description = row.Description,
            Location = row.City is null && row.Country is null && row.Latitude is null ? null : new PartnerLocation
            {
                City = row.City,
                State = row.State,
                Country = row.Country,
                Latitude = row.Latitude,
                Longitude = row.Longitude,
            },
            Links = row.Website is null ? null : new PartnerLinks { Website = row.Website },
            CourseIds = courses.ToList(),
            InstructorIds = instructors.ToList(),
        };
    }

    public static Instructor Instructor(InstructorRow row, IEnumerable<Id<Course>> courses)
    {
        var space = row.FullName.LastIndexOf(' ');
        return new Instructor
        {
            Id = row.Id,
            FullName = row.FullName,
            FirstName = space < 0 ? row.FullName : row.FullName[..space],
            LastName = space < 0 ? "" : row.FullName[(space + 1)..],
            Title = row.Title,
            Department = row.Department,
            Bio = row.Bio,
            Photo = row.PhotoAssetId is null ? null : PublicImages.Portrait(row.Id, row.PhotoAssetId.Value),
            ShortName = row.ShortName,
            PartnerIds = [row.PartnerId],
            CourseIds = courses.ToList(),
        };
    }

    public static V1Details V1Details(CourseEntry entry, CourseRow row) => new()
    {
        Id = new Id<V1Details>(row.Id.Text),
        ClassId = row.ClassId,
        AboutTheCourse = row.DescriptionHtml,
        ShortDescription = row.ShortDescription,
        SessionIds = entry.V1Sessions.Select(SessionId).ToList(),
        UpcomingSessionId = entry.V1Sessions.LastOrDefault(s => s.IsActive) is { } last ? SessionId(last) : null,
    };

    public static V1Session V1Session(V1SessionRow row, CourseRow course, IReadOnlyList<Id<Instructor>> instructors) => new()
    {
        Id = SessionId(row),
        HomeLink = $"/course/{course.Slug}",
        Active = row.IsActive,
        CertificatesReleased = false,
        DbEndDate = V1Sessions.EndOf(row),
        DurationString = row.Weeks == 1 ? "1 week" : $"{Rows.Number(row.Weeks)} weeks",
        DurationWeeks = row.Weeks,
        HasSigTrack = false,
        StartDay = row.Start.Day,
        StartMonth = row.Start.Month,
        StartYear = row.Start.Year,
        Status = 1,
        EligibleForCertificate = false,
        InstructorIds = instructors,
    };

    public static V2Details V2Details(CourseEntry entry) => new()
    {
        Id = new Id<V2Details>(entry.Id.Text),
        PlannedLaunchDate = entry.Course.PlannedLaunchDate,
        SessionsEnabledAt = entry.Session?.StartedAt,
        OnDemandSessions = entry.Session is null ? [] : [entry.Session.Id],
    };

    public static Specialization Specialization(SpecializationRow row, Rows rows, List<CourseEntry> entries)
    {
        var members = rows.SpecializationCourses[row.Id].Select(id => entries.Find(e => e.Id == id && e.IsPublic)).OfType<CourseEntry>().ToList();
        return new Specialization
        {
            Id = new Id<Specialization>(Rows.Number(row.Id)),
            Name = row.Name,
            ShortName = row.Slug,
            Byline = string.Join(", ", members.Select(e => e.PartnerName).OfType<string>().Distinct(StringComparer.Ordinal)),
            Logo = members.Count > 0 ? members[0].Course.PhotoUrl : null,
            PrimaryCourseIds = members.Select(e => e.Id).ToList(),
            PartnerIds = members.SelectMany(e => e.PartnerIds).Distinct().ToList(),
            InstructorIds = members.SelectMany(e => e.Course.InstructorIds).Distinct().ToList(),
            Details = row.Description,
            Display = row.Display,
        };
    }

    private static Id<V1Session> SessionId(V1SessionRow row) => new(Rows.Number(row.Id));

    private static Course Course(CourseRow row, Rows rows, List<Id<Partner>> partnerIds, List<SpecializationRow> specializations)
    {
        var isV1 = row.Type is CourseType.V1Session or CourseType.V1Capstone;
        var photo = PublicImages.Course(row.Id, row.ImageAssetId);
        return new Course
        {
            Id = row.Id,
            Slug = row.Slug,
            Name = row.Name,
            CourseType = row.Type,
            CourseStatus = row.Status,
            CourseMode = isV1 || rows.Sessions.Contains(row.Id) ? CourseMode.Session : CourseMode.OnDemand,
            Description = row.ShortDescription,
            Workload = row.Workload,
            Level = row.Level,
            PhotoUrl = photo,
            PromoPhoto = photo,
            PartnerLogo = "",
            StartDate = isV1 ? rows.V1Sessions[row.Id].LastOrDefault() is { } session ? V1Sessions.StartOf(session) : _unknownStart : row.Start ?? row.PublishedAt ?? row.CreatedAt,
            UpcomingSessionStartDate = isV1 && rows.V1Sessions[row.Id].LastOrDefault(s => s.IsActive) is { } upcoming ? V1Sessions.StartOf(upcoming) : null,
            PrimaryLanguages = [row.Language],
            SubtitleLanguages = rows.CaptionLanguages[row.Id].ToList(),
            DomainTypes = rows.CourseSubjects[row.Id].Where(s => s.SubdomainSlug.Length > 0)
                .Select(s => new DomainType { DomainId = s.DomainSlug, SubdomainId = s.SubdomainSlug }).ToList(),
            Categories = rows.CourseSubjects[row.Id].Select(s => s.DomainSlug).Distinct(StringComparer.Ordinal).ToList(),
            PartnerIds = partnerIds,
            InstructorIds = rows.CourseInstructors[row.Id].ToList(),
            Specializations = specializations.Select(s => new Id<Specialization>(Rows.Number(s.Id))).ToList(),
            SpecializationIds = specializations.Select(s => s.OnDemandId).ToList(),
            V1Details = isV1 ? new Id<V1Details>(row.Id.Text) : null,
            V2Details = isV1 ? null : new Id<V2Details>(row.Id.Text),
            Display = row.Display,
            PremiumExperienceVariant = "BaseVariant",
        };
    }

    private static OnDemandCourse OnDemand(CourseRow row, Course course) => new()
    {
        Id = row.Id,
        Slug = row.Slug,
        Name = row.Name,
        Description = row.ShortDescription,
        IsReal = true,
        IsVerificationEnabled = false,
        PrimaryLanguageCodes = course.PrimaryLanguages,
        PromoPhoto = course.PhotoUrl,
        InstructorIds = course.InstructorIds,
        PartnerIds = course.PartnerIds,
        BrandingImage = course.PhotoUrl,
        DomainTypes = course.DomainTypes,
        PremiumExperienceVariant = "BaseVariant",
        IsRestrictedMembership = row.IsRestricted,
    };

    private static OnDemandSession Session(OnDemandSessionRow row, CourseTree tree) => new()
    {
        Id = row.Id,
        CourseId = row.CourseId,
        StartedAt = row.StartedAt,
        EndedAt = row.EndedAt,
        ModuleDeadlines = tree.ForLearners.Modules.Where(m => m.Due is not null).Select(m => new ModuleDeadline(m.Id, m.Due!.Value)).ToList(),
    };
}
